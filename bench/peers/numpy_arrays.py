#!/usr/bin/env python3
"""Sets the array operations beside NumPy's: elementwise, reductions, sorting, FFT, random numbers at 1e3, 1e5 and 1e7.

Run in a built working tree: bench/peers/numpy_arrays.py [size ...]. Each time is the least of several batches; the two
programs run one after the other, so compare ratios of quiet runs only. Without NumPy it says so and ends.
"""
import os
import platform
import shutil
import subprocess
import sys
import time

try:
    import numpy as np
except ImportError:
    print("skipped: NumPy is not installed")
    sys.exit(0)

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CLASSES = [os.path.join(ROOT, module, "target", "classes") for module in ("memory", "numeric", "bench")]
SIZES = [int(size) for size in sys.argv[1:]] or [1_000, 100_000, 10_000_000]
# Short batches, and many: on a shared machine some are then undisturbed.
BATCH_SECONDS = 0.001
LEAST_BATCHES = 7
MEASURING_SECONDS = 0.5


def least_nanos(work):
    start = time.perf_counter()
    work()
    each = max(1, int(BATCH_SECONDS / max(time.perf_counter() - start, 1e-9)))
    best = float("inf")
    begun = time.perf_counter()
    batch = 0
    while batch < LEAST_BATCHES or time.perf_counter() - begun < MEASURING_SECONDS:
        batch += 1
        start = time.perf_counter()
        for _ in range(each):
            work()
        best = min(best, (time.perf_counter() - start) / each)
    return best * 1e9


def numpy_times(n):
    x = np.random.default_rng(1).random(n)
    y = np.random.default_rng(2).random(n)
    z = x + 1j * y
    out = np.empty(n)
    random = np.random.Generator(np.random.Philox(3))
    operations = {
        "add": lambda: np.add(x, y, out=out),
        "mul": lambda: np.multiply(x, y, out=out),
        "sqrt": lambda: np.sqrt(x, out=out),
        "exp": lambda: np.exp(x, out=out),
        "sin": lambda: np.sin(x, out=out),
        "sum": lambda: x.sum(),
        "dot": lambda: x.dot(y),
        "max": lambda: x.max(),
        "std": lambda: x.std(),
        "sort": lambda: np.sort(x),
        "argsort": lambda: np.argsort(x, kind="stable"),
        "fft": lambda: np.fft.fft(z),
        "rfft": lambda: np.fft.rfft(x),
        "uniform": lambda: random.random(out=out),
        "normal": lambda: random.standard_normal(out=out),
    }
    return {(name, n): least_nanos(work) for name, work in operations.items()}


def our_times():
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")
    command = [java, "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-cp", os.pathsep.join(CLASSES),
               "dev.lamina.bench.kernel.ArrayTimes"] + [str(size) for size in SIZES]
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    return {(name, int(size)): float(nanos) for name, size, nanos in (line.split() for line in lines)}


def main():
    theirs = {}
    for size in SIZES:
        theirs.update(numpy_times(size))
    ours = our_times()
    print(f"{platform.machine()}, NumPy {np.__version__}; nanoseconds for a call, ratio = ours / NumPy")
    print(f"{'operation':10} {'size':>9} {'ours':>12} {'NumPy':>12} {'ratio':>6}")
    for (name, size), nanos in ours.items():
        print(f"{name:10} {size:9} {nanos:12.0f} {theirs[name, size]:12.0f} {nanos / theirs[name, size]:6.2f}")


if __name__ == "__main__":
    main()
