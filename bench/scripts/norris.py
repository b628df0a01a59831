"""Fits a line to NIST's Norris data."""
import sys
import numpy as np

y, x = np.loadtxt(sys.argv[1] + "norris.csv", delimiter=",", skiprows=1, unpack=True)
dx, dy = x - x.mean(), y - y.mean()
slope = dx @ dy / (dx @ dx)
intercept = y.mean() - slope * x.mean()
residuals = y - (intercept + slope * x)
squares = residuals @ residuals
print(intercept, slope, np.sqrt(squares / (len(x) - 2)), 1 - squares / (dy @ dy))
