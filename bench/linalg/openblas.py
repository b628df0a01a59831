#!/usr/bin/env python3
"""OpenBLAS on one thread, through NumPy: the peer of the suites in dev.lamina.bench.linalg. Best of the runs, since the
machine may be shared. Without NumPy it says so and ends."""
import os
import time

# A core type taken over from the environment would hold OpenBLAS to an older instruction set.
os.environ.pop("OPENBLAS_CORETYPE", None)
os.environ["OPENBLAS_NUM_THREADS"] = "1"

SECONDS = 1.0


def best(task):
    """The least seconds of a run, over some runs after the first."""
    task()
    least = float("inf")
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        start = time.perf_counter()
        task()
        least = min(least, time.perf_counter() - start)
    return least


def products(np):
    for kind in (np.float64, np.float32):
        for n in (8, 16, 32, 64, 96, 128, 256, 512, 1024, 2048):
            a, b = (np.random.rand(n, n).astype(kind) for _ in range(2))
            c = np.empty((n, n), kind)
            seconds = best(lambda: np.matmul(a, b, out=c))
            print(f"product {kind.__name__} {n}: {seconds * 1e6:.1f} us, {2 * n**3 / seconds / 1e9:.1f} GFLOP/s", flush=True)


def factorizations(np):
    for n in (100, 500, 1000):
        a = np.random.randn(n, n)
        s = a @ a.T + np.eye(n)
        tasks = {"LU (solve one)": lambda: np.linalg.solve(a, a[:, 0]), "CHOLESKY": lambda: np.linalg.cholesky(s),
                 "QR": lambda: np.linalg.qr(a, mode="raw"), "SYMMETRIC_EIGEN": lambda: np.linalg.eigh(s),
                 "EIGEN": lambda: np.linalg.eig(a), "SVD": lambda: np.linalg.svd(a)}
        for name, task in tasks.items():
            print(f"{name} {n}: {best(task) * 1e3:.2f} ms", flush=True)


def main():
    try:
        import numpy as np
    except ImportError:
        print("skipped: no NumPy")
        return
    np.show_config()
    products(np)
    factorizations(np)


main()
