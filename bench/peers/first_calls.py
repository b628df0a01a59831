#!/usr/bin/env python3
"""What a cold process pays for its first sum, product and fused chain of a million numbers, beside plain Java loops.

Run in a built working tree: bench/peers/first_calls.py [runs]. Processes of all kinds alternate; the table gives the least and the
median milliseconds, and those of the whole process. The last column is that of a JVM with an AOT cache of one run, as a program has
that cares; it needs bench/target/benchmarks.jar, since the cache holds classes of jars only.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CLASSES = os.pathsep.join(os.path.join(ROOT, module, "target", "classes") for module in ("memory", "numeric", "bench"))
JAR = os.path.join(ROOT, "bench", "target", "benchmarks.jar")
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 7


def run(kind, *options, classes=CLASSES):
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")
    start = time.perf_counter()
    lines = subprocess.run([java, "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", *options, "-cp", classes,
                            "dev.lamina.bench.simd.FirstCalls", kind], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    times = {name: float(value) for name, value in (line.split() for line in lines.splitlines() if line.count(" ") == 1)}
    return {**times, "process": (time.perf_counter() - start) * 1e3}


def kinds(cache):
    yield "loops", lambda: run("loops")
    yield "Lamina", lambda: run("lamina")
    if os.path.exists(JAR):
        run("lamina", "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:AOTCacheOutput=" + cache, classes=JAR)
        yield "with a cache", lambda: run("lamina", "-XX:AOTCache=" + cache, classes=JAR)


def main():
    with tempfile.TemporaryDirectory() as folder:
        measured = dict(kinds(os.path.join(folder, "first.aot")))
        times = {kind: [] for kind in measured}
        for _ in range(RUNS):
            for kind, measure in measured.items():
                times[kind].append(measure())
    print("first, ms" + "".join(f"{kind:>20}" for kind in times) + "   least (median)")
    for name in times["loops"][0]:
        columns = [[turn[name] for turn in turns] for turns in times.values()]
        print(f"{name:9}" + "".join(f"{f'{min(column):.1f} ({statistics.median(column):.1f})':>20}" for column in columns), flush=True)


if __name__ == "__main__":
    main()
