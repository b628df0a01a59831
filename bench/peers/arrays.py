#!/usr/bin/env python3
"""NumPy's array operations, with destinations where it offers them: the peer of the suites simd and fusion, asked as answering.py tells."""
import numpy as np

import answering


def operations(n):
    x = np.random.default_rng(1).random(n)
    y = np.random.default_rng(2).random(n)
    z = x + 1j * y
    u, v, product = z[: n // 2].copy(), z[n - n // 2:].copy(), np.empty(n // 2, complex)
    out = np.empty(n)
    random = np.random.Generator(np.random.Philox(3))
    return {
        "add": lambda: np.add(x, y, out=out),
        "mul": lambda: np.multiply(x, y, out=out),
        "scale": lambda: np.multiply(x, 2.5, out=out),
        "div": lambda: np.divide(x, y, out=out),
        "sqrt": lambda: np.sqrt(x, out=out),
        "exp": lambda: np.exp(x, out=out),
        "log": lambda: np.log(x, out=out),
        "sin": lambda: np.sin(x, out=out),
        "sum": lambda: x.sum(),
        "dot": lambda: x.dot(y),
        "max": lambda: x.max(),
        "std": lambda: x.std(),
        "cmul": lambda: np.multiply(u, v, out=product),
        "cdiv": lambda: np.divide(u, v, out=product),
        "line": lambda: 2.5 * x + np.sqrt(y),
        "polynomial": lambda: ((x * 0.5 + 1) * x - 2) * x + 3,
        "distance": lambda: ((x - y) ** 2).sum(),
        "sort": lambda: np.sort(x),
        "argsort": lambda: np.argsort(x, kind="stable"),
        "fft": lambda: np.fft.fft(z),
        "rfft": lambda: np.fft.rfft(x),
        "uniform": lambda: random.random(out=out),
        "normal": lambda: random.standard_normal(out=out),
    }


answering.answer(operations)
