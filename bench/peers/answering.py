"""Answers the questions of lamina bench: each line of the input, "operation size milliseconds", with "least median" nanoseconds of a call, in
batches over so long, or "-" where there is no such operation."""
import statistics
import sys
import time

# So that each reading of the clock covers as many calls as in arrays.c.
BATCH_SECONDS = 0.0002
LEAST_BATCHES = 5


def answer(operations_of_size):
    """Answers until the input ends; operations_of_size gives a dictionary of procedures for a size."""
    size, operations = None, {}
    for line in sys.stdin:
        operation, wanted, milliseconds = line.split()
        if wanted != size:
            size, operations = wanted, operations_of_size(int(wanted))
        if operation in operations:
            least, median = times(operations[operation], float(milliseconds) / 1e3)
            print(f"{least * 1e9:.1f} {median * 1e9:.1f}", flush=True)
        else:
            print("-", flush=True)


def times(work, seconds):
    start = time.perf_counter()
    work()
    each = int(BATCH_SECONDS / max(time.perf_counter() - start, 1e-9)) + 1
    batches = []
    begun = time.perf_counter()
    while len(batches) < LEAST_BATCHES or time.perf_counter() - begun < seconds:
        start = time.perf_counter()
        for _ in range(each):
            work()
        batches.append((time.perf_counter() - start) / each)
    return min(batches), statistics.median(batches)
