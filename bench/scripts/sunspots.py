"""The spectrum of the yearly sunspot numbers."""
import sys
import numpy as np

spots = np.loadtxt(sys.argv[1] + "sunspots.csv", delimiter=",", skiprows=1)[:, 1]
n = len(spots)
power = np.abs(np.fft.rfft((spots - spots.mean()) * np.hanning(n))) ** 2
share = 100 * power / power.sum()
for k in range(24, 36):
    print(f"{n / k:5.1f} a  {share[k]:4.1f} % {'#' * round(2 * share[k])}")
print(f"the strongest period is {n / (1 + power[1:].argmax()):5.2f} years")
