"""Draws the Mandelbrot set."""
import numpy as np

def steps_to_escape(columns, rows, most=255):
    x = 3 * (np.arange(columns) + 0.5) / columns - 2
    y = 1 - 2 * (np.arange(rows) + 0.5) / rows
    c = x[None, :] + 1j * y[:, None]
    z, steps = np.zeros_like(c), np.full(c.shape, most)
    alive = np.ones(c.shape, bool)
    for n in range(most):
        z[alive] = z[alive] ** 2 + c[alive]
        escaped = alive & (z.real**2 + z.imag**2 > 4)
        steps[escaped] = n + 1
        alive &= ~escaped
    return steps

small = steps_to_escape(72, 24)
for row in small:
    print("".join("@" if s == 255 else "+" if s > 12 else "." if s > 6 else " " for s in row))
print((steps_to_escape(600, 400) == 255).sum())
