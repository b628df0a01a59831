"""Heat in a square plate, explicit scheme."""
import numpy as np

cells, steps, ratio = 200, 500, 0.2
h = 1 / cells
arch = np.sin(np.pi * h * np.arange(cells + 1))
arch[0] = arch[-1] = 0.0
plate = np.outer(arch, arch)
for _ in range(steps):
    here = plate[1:-1, 1:-1]
    plate[1:-1, 1:-1] = here + ratio * (
        plate[:-2, 1:-1] + plate[2:, 1:-1] + plate[1:-1, :-2] + plate[1:-1, 2:] - 4 * here)
print(f"after {steps} steps the middle has {plate[cells // 2, cells // 2]:8.6f} of its heat")
print(f"{(1 - 8 * ratio * np.sin(np.pi * h / 2) ** 2) ** steps:8.6f} {np.exp(-2 * np.pi**2 * steps * ratio * h * h):8.6f}")
