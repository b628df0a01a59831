#!/usr/bin/env python3
"""Sets the array operations beside C loops and NumPy's: elementwise, fused, reductions, sorting, FFT, random numbers.

Run in a built working tree: bench/peers/arrays.py [operation ...] [size ...]. Everything runs on one thread. The peers
stay alive and are asked in turn, a short time each and several times, so that all see the same machine; the table gives
the least and the median nanoseconds of a call. C is compiled here, with -O3 -march=native ("C") and with -ffast-math
besides ("C fast"), where reductions may be reordered. A peer that is absent is left out with a line that says so.
"""
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

# A core type taken over from the environment would hold OpenBLAS to an older instruction set.
os.environ.pop("OPENBLAS_CORETYPE", None)
os.environ["OPENBLAS_NUM_THREADS"] = "1"

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
CLASSES = [os.path.join(ROOT, module, "target", "classes") for module in ("memory", "numeric", "bench")]
OPERATIONS = ["add", "mul", "scale", "div", "sqrt", "exp", "log", "sin", "sum", "dot", "max", "std", "cmul", "cdiv", "fused3", "fused6",
              "fusedSum", "sort", "argsort", "fft", "rfft", "uniform", "normal"]
SIZES = [1_000, 100_000, 10_000_000]
ROUNDS = 5
TURN_MILLISECONDS = 60
# The C program's, so that each clock reading covers as many calls.
BATCH_SECONDS = 0.0002
LEAST_BATCHES = 5


class Program:
    """A peer in a process of its own, asked through its standard input."""

    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, operation, size):
        self.process.stdin.write(f"{operation} {size} {TURN_MILLISECONDS}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().split()
        return None if answer == ["-"] else tuple(map(float, answer))

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class NumPy:
    """NumPy in this process, with destinations where it offers them."""

    def __init__(self, np):
        self.name = "NumPy"
        self.np = np
        self.works = {}
        self.size = None

    def ask(self, operation, size):
        if size != self.size:
            self.size, self.works = size, self.operations(size)
        return self.time(self.works[operation])

    def close(self):
        pass

    @staticmethod
    def time(work):
        start = time.perf_counter()
        work()
        each = int(BATCH_SECONDS / max(time.perf_counter() - start, 1e-9)) + 1
        times = []
        begun = time.perf_counter()
        while len(times) < LEAST_BATCHES or time.perf_counter() - begun < TURN_MILLISECONDS / 1e3:
            start = time.perf_counter()
            for _ in range(each):
                work()
            times.append((time.perf_counter() - start) / each * 1e9)
        return min(times), statistics.median(times)

    def operations(self, n):
        np = self.np
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
            "fused3": lambda: 2.5 * x + np.sqrt(y),
            "fused6": lambda: (x * y + 1.5) / (x + 2.0) - 0.5 * y,
            "fusedSum": lambda: (2.5 * (x - y) ** 2).sum(),
            "sort": lambda: np.sort(x),
            "argsort": lambda: np.argsort(x, kind="stable"),
            "fft": lambda: np.fft.fft(z),
            "rfft": lambda: np.fft.rfft(x),
            "uniform": lambda: random.random(out=out),
            "normal": lambda: random.standard_normal(out=out),
        }


def lamina():
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")
    return Program("Lamina", [java, "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED",
                              "-cp", os.pathsep.join(CLASSES), "dev.lamina.bench.simd.ArrayTimes"])


def c_programs(folder):
    compiler = shutil.which("gcc")
    if compiler is None:
        print("skipped: C loops, since gcc is not installed")
        return []
    programs = []
    for name, flags in (("C", []), ("C fast", ["-ffast-math"])):
        binary = os.path.join(folder, name.replace(" ", "-"))
        subprocess.run([compiler, "-O3", "-march=native", *flags, "-o", binary, os.path.join(HERE, "arrays.c"), "-lm"], check=True)
        programs.append(Program(name, [binary]))
    return programs


def numpy_peer():
    try:
        import numpy as np
    except ImportError:
        print("skipped: NumPy, which is not installed")
        return []
    print(f"NumPy {np.__version__}")
    return [NumPy(np)]


def compare(peers, operation, size):
    turns = {peer.name: [] for peer in peers}
    for _ in range(ROUNDS):
        for peer in peers:
            turns[peer.name].append(peer.ask(operation, size))
    row = []
    least = {}
    for peer in peers:
        if None in turns[peer.name]:
            row.append("-")
            continue
        least[peer.name] = min(turn[0] for turn in turns[peer.name])
        row.append(f"{least[peer.name]:.0f} ({statistics.median(turn[1] for turn in turns[peer.name]):.0f})")
    ratios = [f"{least['Lamina'] / least[peer.name]:.2f}" if peer.name in least else "-" for peer in peers[1:]]
    print(f"{operation:9} {size:9} " + " ".join(f"{cell:>23}" for cell in row) + "  " + " ".join(f"{ratio:>7}" for ratio in ratios), flush=True)


def main():
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()] or SIZES
    operations = [word for word in sys.argv[1:] if not word.isdigit()] or OPERATIONS
    with tempfile.TemporaryDirectory() as folder:
        peers = [lamina()] + c_programs(folder) + numpy_peer()
        print(f"{platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; least (median) nanoseconds of a call;"
              " the last columns are the ratio of the least, Lamina's time / the peer's")
        print(f"{'operation':9} {'size':>9} " + " ".join(f"{peer.name:>23}" for peer in peers)
              + "  " + " ".join(f"{'/' + peer.name:>7}" for peer in peers[1:]))
        for size in sizes:
            for operation in operations:
                compare(peers, operation, size)
        for peer in peers:
            peer.close()


if __name__ == "__main__":
    main()
