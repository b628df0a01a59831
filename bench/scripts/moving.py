"""Moving statistics of ten years of hourly temperatures in a mapped file."""
import os
import sys
import tempfile
import numpy as np

year, window = 8766, 30 * 24
path = os.path.join(tempfile.gettempdir(), "numpy-hours.npy")
t = np.arange(10.0 * year)
np.save(path, 10 + 1e-5 * t + 9 * np.sin(2 * np.pi * (t - 2600) / 8766) + 4 * np.sin(2 * np.pi * (t - 9) / 24)
        + 3 * np.sin(0.7 * t * t) * np.cos(0.013 * t))
readings = np.load(path, mmap_mode="r")
x = readings - readings[0]
sums = np.concatenate(([0.0], np.cumsum(x)))
squares = np.concatenate(([0.0], np.cumsum(x * x)))
mean = (sums[window:] - sums[:-window]) / window
deviations = np.sqrt(np.maximum(0, (squares[window:] - squares[:-window]) / window - mean * mean))
means = mean + readings[0]


def show_month(name, at):
    print(f"the {name} month begins on day {at // 24:4d}: {means[at]:5.2f} ± {deviations[at]:4.2f} degrees")


print(f"{len(readings)} hours, mean {readings.mean():5.2f}")
show_month("warmest", means.argmax())
show_month("coldest", means.argmin())
print(f"{np.count_nonzero(np.abs(readings[window - 1:] - means) > 2 * deviations)} hours stand out")
for number in range(10):
    hours = readings[number * year:(number + 1) * year]
    print(f"year {number + 1:2d}: {hours.min():6.2f} to {hours.max():5.2f}")
os.remove(path)
