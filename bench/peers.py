"""NetworkX and igraph on the same graph and questions. Prints milliseconds as JSON.

peers.py TOOL FOLDER                    the first answer of a fresh process
peers.py TOOL FOLDER REPEATS [PAIRS]    each piece of work so often; igraph asks so many of the pairs
"""
import json
import statistics
import sys
import time
from itertools import islice

began = time.perf_counter()
tool, folder = sys.argv[1:3]
questions = json.load(open(f"{folder}/questions.json"))
pairs, sets, k = questions["pairs"], questions["sets"], questions["k"]


def clock(work):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


if tool == "networkx":
    import networkx as nx

    loading = time.perf_counter()
    graph = nx.read_edgelist(f"{folder}/edges.txt", create_using=nx.DiGraph)
    load = 1000 * (time.perf_counter() - loading)

    def paths(source, target):
        return list(islice(nx.shortest_simple_paths(graph, source, target), k))

    def between(sources, targets):
        """By two nodes that stand for the sets; members of the sets are not passed through."""
        inside = graph.copy(as_view=False) if graph.number_of_nodes() < 20_000 else graph
        source, target = "all sources", "all targets"
        inside.add_nodes_from([*sources, *targets])
        cut = [(a, s) for s in sources for a in list(inside.predecessors(s))]
        cut += [(t, b) for t in targets for b in list(inside.successors(t))]
        inside.remove_edges_from(cut)
        inside.add_edges_from((source, s) for s in sources)
        inside.add_edges_from((t, target) for t in targets)
        start = time.perf_counter()
        found = [path[1:-1] for path in islice(nx.shortest_simple_paths(inside, source, target), k)]
        spent = 1000 * (time.perf_counter() - start)
        if inside is graph:
            inside.remove_nodes_from([source, target])
            inside.add_edges_from(cut)
        return found, spent
else:
    import igraph

    loading = time.perf_counter()
    graph = igraph.Graph.Read_Ncol(f"{folder}/edges.txt", names=True, weights=False, directed=True)
    load = 1000 * (time.perf_counter() - loading)

    def paths(source, target):
        return graph.get_k_shortest_paths(source, target, k=k, mode="out")


if len(sys.argv) == 3:
    paths(*pairs[0])
    print(json.dumps({"first": 1000 * (time.perf_counter() - began)}))
    sys.exit(0)

repeats = int(sys.argv[3])
result = {"load": load}
if tool == "networkx":
    result["version"] = nx.__version__
    result["lengths"] = [[len(path) - 1 for path in paths(*pair)] for pair in pairs]
    result["pairs"] = clock(lambda: [paths(*pair) for pair in pairs])
    answers = [between(*each) for each in sets]
    result["setLengths"] = [[len(path) - 1 for path in found] for found, _ in answers]
    result["sets"] = sum(spent for _, spent in answers)
else:
    result["version"] = igraph.__version__
    some = pairs[: int(sys.argv[4])]
    result["lengths"] = [[len(path) - 1 for path in paths(*pair)] for pair in some]
    result["pairs"] = clock(lambda: [paths(*pair) for pair in some]) * len(pairs) / len(some)
print(json.dumps(result))
