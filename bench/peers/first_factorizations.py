#!/usr/bin/env python3
"""How soon a process is fast: the first call of a factorization or product, the tenth, and those after some seconds of use.

Run in a built working tree: bench/peers/first_factorizations.py [runs] [seconds] [n ...]. Processes of Lamina and EJML alternate;
the table gives the least milliseconds of the runs.
"""
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CLASSES = [os.path.join(ROOT, module, "target", "classes") for module in ("memory", "numeric", "bench")]
REPOSITORY = os.path.join(os.path.expanduser("~"), ".m2", "repository", "org", "ejml")
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
SECONDS = sys.argv[2] if len(sys.argv) > 2 else "20.5"
SIZES = sys.argv[3:] or ["100", "500", "1000"]
TASKS = ("PRODUCT", "LU", "CHOLESKY", "QR", "SYMMETRIC_EIGEN", "SVD")
MOMENTS = ("first", "tenth", "1s", "3s", "20s")


def ejml():
    return [os.path.join(folder, name) for folder, _, names in os.walk(REPOSITORY) for name in names if name.endswith(".jar")]


def run(library, task, n):
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")
    lines = subprocess.run([java, "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-cp", os.pathsep.join(CLASSES + ejml()),
                            "dev.lamina.bench.linalg.FirstFactorizations", library, task, n, SECONDS],
                           check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    return {name: float(value) for name, value in (line.split() for line in lines.splitlines())}


def main():
    print("milliseconds".ljust(22) + "library".ljust(10) + "".join(moment.rjust(10) for moment in MOMENTS))
    for task in TASKS:
        for n in SIZES:
            least = {"lamina": {}, "ejml": {}}
            for _ in range(RUNS):
                for library, times in least.items():
                    for moment, value in run(library, task, n).items():
                        times[moment] = min(value, times.get(moment, value))
            for library, times in least.items():
                cells = "".join((f"{times[moment]:.3g}" if moment in times else "").rjust(10) for moment in MOMENTS)
                print(f"{task} {n}".ljust(22) + library.ljust(10) + cells, flush=True)


if __name__ == "__main__":
    main()
