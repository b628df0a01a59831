#!/usr/bin/env python3
"""What a cold process pays for its first sum, product and fused chain of a million numbers, beside plain Java loops.

Run in a built working tree: bench/peers/first_calls.py [runs]. Processes of both kinds alternate; the table gives the least and the
median milliseconds, and those of the whole process.
"""
import os
import shutil
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CLASSES = [os.path.join(ROOT, module, "target", "classes") for module in ("memory", "numeric", "bench")]
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 7


def run(kind):
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")
    start = time.perf_counter()
    lines = subprocess.run([java, "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-cp", os.pathsep.join(CLASSES),
                            "dev.lamina.bench.simd.FirstCalls", kind], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    times = {name: float(value) for name, value in (line.split() for line in lines.splitlines())}
    return {**times, "process": (time.perf_counter() - start) * 1e3}


def main():
    times = {"loops": [], "lamina": []}
    for _ in range(RUNS):
        for kind in times:
            times[kind].append(run(kind))
    print(f"{'first':8} {'loops, ms':>20} {'Lamina, ms':>20}   least (median)")
    for name in times["loops"][0]:
        cells = []
        for kind in times:
            column = [turn[name] for turn in times[kind]]
            cells.append(f"{min(column):.1f} ({statistics.median(column):.1f})")
        print(f"{name:8} {cells[0]:>20} {cells[1]:>20}", flush=True)


if __name__ == "__main__":
    main()
