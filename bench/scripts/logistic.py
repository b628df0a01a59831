"""Logistic regression by Newton's method on the Challenger data."""
import sys
import numpy as np

temperature, damaged = np.loadtxt(sys.argv[1] + "challenger.csv", delimiter=",", skiprows=1, unpack=True)
x = np.column_stack([np.ones_like(temperature), temperature])
coefficients = np.zeros(2)
while True:
    p = 1 / (1 + np.exp(-(x @ coefficients)))
    curvature = x.T @ (x * (p * (1 - p))[:, None])
    step = np.linalg.solve(curvature, x.T @ (damaged - p))
    if np.linalg.norm(step) < 1e-12:
        break
    coefficients += step
print(coefficients, np.sqrt(np.diag(np.linalg.inv(curvature))))
for t in (31, 53, 65, 75):
    print(f"risk at {t} °F: {1 / (1 + np.exp(-(coefficients[0] + t * coefficients[1]))):6.4f}")
