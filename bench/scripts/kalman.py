"""The local level model of the Nile's flow."""
import math
import sys
import numpy as np

year, flow = np.loadtxt(sys.argv[1] + "nile.csv", delimiter=",", skiprows=1, unpack=True)
n = len(flow)

def kalman_filter(q):
    levels, level, variance, squares, logarithms = np.empty(n), flow[0], 1 + q, 0.0, 0.0
    levels[0] = level
    for t in range(1, n):
        surprise, spread = flow[t] - level, variance + 1
        gain = variance / spread
        level += gain * surprise
        levels[t] = level
        variance = variance * (1 - gain) + q
        squares += surprise**2 / spread
        logarithms += math.log(spread)
    noise = squares / (n - 1)
    return levels, noise, -0.5 * (n * math.log(2 * math.pi) + n - 1 + (n - 1) * math.log(noise) + logarithms)

low, high, ratio = -8.0, 2.0, (math.sqrt(5) - 1) / 2
for _ in range(60):
    a, b = high - ratio * (high - low), low + ratio * (high - low)
    if kalman_filter(math.exp(a))[2] < kalman_filter(math.exp(b))[2]:
        low = a
    else:
        high = b
q = math.exp((low + high) / 2)
levels, noise, value = kalman_filter(q)
print(value, round(noise), round(q * noise))
for wanted in (1880, 1898, 1899, 1913, 1950, 1970):
    t = wanted - int(year[0])
    print(f"{wanted}: flow {flow[t]:6.1f}, level {levels[t]:6.1f}")
