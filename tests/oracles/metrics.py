"""Computes the metrics of every tests/fixtures/*/records.json with NetworkX and stores them beside it."""
import json
from pathlib import Path

import networkx as nx

ROOT = Path(__file__).parents[1] / "fixtures"


def measures(records):
    directed = nx.DiGraph()
    directed.add_nodes_from(node["id"] for node in records["nodes"])
    directed.add_edges_from((e["source"], e["target"]) for e in records["edges"] if e["source"] != e["target"])
    undirected = directed.to_undirected()
    hubs, authorities = nx.hits(directed, max_iter=100_000, tol=1e-14)
    eigenvector = nx.eigenvector_centrality(undirected, max_iter=100_000, tol=1e-13)
    return directed, undirected, {
        "degree": dict(undirected.degree()),
        "in_degree": dict(directed.in_degree()),
        "out_degree": dict(directed.out_degree()),
        "betweenness": nx.betweenness_centrality(undirected),
        "closeness": nx.closeness_centrality(undirected, wf_improved=True),
        "eigenvector": eigenvector,
        "pagerank": nx.pagerank(directed, max_iter=100_000, tol=1e-14),
        "hub": hubs,
        "authority": authorities,
    }


for folder in sorted(path.parent for path in ROOT.glob("*/records.json")):
    records = json.loads((folder / "records.json").read_text())
    _, undirected, values = measures(records)
    expected = {"networkx": nx.__version__, "values": values}
    partition = folder / "communities.json"
    if partition.exists():
        groups = {}
        for node, group in json.loads(partition.read_text()).items():
            groups.setdefault(group, set()).add(node)
        expected["modularity"] = nx.community.modularity(undirected, groups.values())
    (folder / "metrics.expected.json").write_text(json.dumps(expected, indent=1) + "\n")
    print(folder.name, len(records["nodes"]), "nodes")
