"""Least squares on NIST's Longley data, by QR."""
import sys
import numpy as np

table = np.loadtxt(sys.argv[1] + "longley.csv", delimiter=",", skiprows=1)
a = np.column_stack([np.ones(len(table)), table[:, 1:]])
q, r = np.linalg.qr(a)
print(np.linalg.solve(r, q.T @ table[:, 0]))
