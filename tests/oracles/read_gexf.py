"""Reads a GEXF export with NetworkX and holds it against the JSON export: nodes, edges, attributes."""
import json
import sys

import networkx as nx

graph = nx.read_gexf(sys.argv[1])
records = json.load(open(sys.argv[2]))
nodes = {node["id"]: node for node in records["nodes"]}
edges = {edge["key"]: edge for edge in records["edges"]}

assert graph.is_directed()
assert set(graph.nodes) == set(nodes), "other nodes"
found = {data["edge_key"]: (source, target, data) for source, target, data in graph.edges(data=True)}
assert graph.number_of_edges() == len(edges) and set(found) == set(edges), "other edges"
for id, data in graph.nodes(data=True):
    assert data["label"] == nodes[id]["label"] and data["kind"] == nodes[id]["kind"], id
    assert "degree" in data and "betweenness" in data, id
for key, (source, target, data) in found.items():
    edge = edges[key]
    assert (source, target, data["relation"], data["basis"]) == (edge["source"], edge["target"], edge["relation"], edge["basis"]), key
    for name, value in edge["attributes"].items():
        assert str(data[name]) == str(value) or float(data[name]) == float(value), (key, name)
print(f"{sys.argv[1]}: {len(nodes)} nodes and {len(edges)} edges as they should be (NetworkX {nx.__version__})")
