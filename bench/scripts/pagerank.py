"""PageRank in Zachary's karate club."""
import sys
import numpy as np

n, damping = 34, 0.85
edges = np.loadtxt(sys.argv[1] + "karate.csv", delimiter=",", skiprows=1, dtype=int) - 1
friendship = np.zeros((n, n))
friendship[edges[:, 0], edges[:, 1]] = friendship[edges[:, 1], edges[:, 0]] = 1
degrees = friendship.sum(axis=1)
steps, restart = friendship / degrees, (1 - damping) / n
ranks, count = np.full(n, 1 / n), 0
while True:
    following = restart + damping * (steps @ ranks)
    change, ranks, count = np.abs(following - ranks).sum(), following, count + 1
    if change < 1e-12:
        break
solved = np.linalg.solve(np.eye(n) - damping * steps, np.full(n, restart))
print(count, np.abs(ranks - solved).max() < 1e-11)
for i in np.argsort(-ranks)[:6]:
    print(f"member {i + 1:2}: rank {ranks[i]:6.4f}, {int(degrees[i])} friends")
