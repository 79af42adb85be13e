# Mean path lengths and clustering of rewired rings, relative to the ring's, with standard errors: the reference for PublishedResults.cs.
# Needs NetworkX; takes about three minutes.
import statistics

import networkx

GRAPHS = 60

for rewire in (0.001, 0.01):
    graphs = [networkx.watts_strogatz_graph(1000, 10, rewire, seed=seed) for seed in range(GRAPHS)]
    paths = [networkx.average_shortest_path_length(graph) / 50.45 for graph in graphs]
    clustering = [networkx.average_clustering(graph) / (2 / 3) for graph in graphs]
    for name, values in (("paths", paths), ("clustering", clustering)):
        print(rewire, name, round(statistics.mean(values), 4), round(statistics.stdev(values) / GRAPHS ** 0.5, 4))
