"""Principal components of Fisher's iris flowers."""
import sys
import numpy as np

table = np.loadtxt(sys.argv[1] + "iris.csv", delimiter=",", skiprows=1)
flowers = table[:, :4] - table[:, :4].mean(axis=0)
u, s, vt = np.linalg.svd(flowers, full_matrices=False)
variances = s**2 / (len(table) - 1)
for k, variance in enumerate(variances):
    print(f"component {k + 1}: variance {variance:6.4f}, {100 * variance / variances.sum():5.2f} % of all")
directions = [v * np.sign(v[np.abs(v).argmax()]) for v in vt]
print(directions[0], directions[1])
x, y = flowers @ directions[0], flowers @ directions[1]
columns = np.rint(63 * (x - x.min()) / (x.max() - x.min())).astype(int)
rows = np.rint(15 * (y - y.min()) / (y.max() - y.min())).astype(int)
chart = np.full((16, 64), " ")
chart[15 - rows, columns] = np.array(list("sev"))[table[:, 4].astype(int)]
print("\n".join("".join(row) for row in chart))
