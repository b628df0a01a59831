"""Groups the iris flowers into three clusters (Lloyd's algorithm, k-means++ starts, the best of ten)."""
import sys
import numpy as np

table = np.loadtxt(sys.argv[1] + "iris.csv", delimiter=",", skiprows=1)
flowers, species, k = table[:, :4], table[:, 4].astype(int), 3
rng = np.random.default_rng(3)
squared_distances = lambda points: ((flowers[:, None, :] - points[None]) ** 2).sum(axis=2)

def starts():
    points = flowers[rng.integers(len(flowers))][None]
    while len(points) < k:
        weights = squared_distances(points).min(axis=1)
        points = np.vstack([points, flowers[rng.choice(len(flowers), p=weights / weights.sum())]])
    return points

def lloyd(points):
    before = np.inf
    while True:
        distances = squared_distances(points)
        labels, cost = distances.argmin(axis=1), distances.min(axis=1).sum()
        if cost >= before:
            return cost, labels
        points, before = np.array([flowers[labels == j].mean(axis=0) for j in range(k)]), cost

cost, labels = min((lloyd(starts()) for _ in range(10)), key=lambda result: result[0])
print(f"sum of squared distances: {cost:7.4f}")
print(np.array([[((labels == j) & (species == s)).sum() for s in range(3)] for j in range(k)]))
