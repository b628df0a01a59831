/* The array operations as plain C loops, for lamina bench, which compiles this twice: with -O3 -march=native, and with
 * -ffast-math added. Each line of the input, "operation size milliseconds", is answered by "least median" nanoseconds of a
 * call, of batches over so long; "-" where C has no such operation of its own. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BATCH_NANOS 200000.0
#define LEAST_BATCHES 5
#define MOST_BATCHES 100000

typedef double *restrict destination;
typedef const double *restrict source;
typedef double (*operation)(destination out, source x, source y, long n);

static double add(destination out, source x, source y, long n) {
    for (long i = 0; i < n; i++) out[i] = x[i] + y[i];
    return 0;
}

static double mul(destination out, source x, source y, long n) {
    for (long i = 0; i < n; i++) out[i] = x[i] * y[i];
    return 0;
}

static double scale(destination out, source x, source y, long n) {
    for (long i = 0; i < n; i++) out[i] = 2.5 * x[i];
    return 0;
}

static double divide(destination out, source x, source y, long n) {
    for (long i = 0; i < n; i++) out[i] = x[i] / y[i];
    return 0;
}

static double square_root(destination out, source x, source y, long n) {
    for (long i = 0; i < n; i++) out[i] = sqrt(x[i]);
    return 0;
}

static double exponential(destination out, source x, source y, long n) {
    for (long i = 0; i < n; i++) out[i] = exp(x[i]);
    return 0;
}

static double logarithm(destination out, source x, source y, long n) {
    for (long i = 0; i < n; i++) out[i] = log(x[i]);
    return 0;
}

static double sine(destination out, source x, source y, long n) {
    for (long i = 0; i < n; i++) out[i] = sin(x[i]);
    return 0;
}

static double sum(destination out, source x, source y, long n) {
    double s = 0;
    for (long i = 0; i < n; i++) s += x[i];
    return s;
}

static double dot(destination out, source x, source y, long n) {
    double s = 0;
    for (long i = 0; i < n; i++) s += x[i] * y[i];
    return s;
}

static double maximum(destination out, source x, source y, long n) {
    double s = -INFINITY;
    for (long i = 0; i < n; i++) s = x[i] > s ? x[i] : s;
    return s;
}

/* z·z for the n/2 complex numbers of x and y. */
static double complex_product(destination out, source x, source y, long n) {
    for (long i = 0; i + 1 < n; i += 2) {
        out[i] = x[i] * y[i] - x[i + 1] * y[i + 1];
        out[i + 1] = x[i] * y[i + 1] + x[i + 1] * y[i];
    }
    return 0;
}

/* Fused chains: of 3 and of 5 operations, and one that ends in a sum. */
static double line(destination out, source x, source y, long n) {
    for (long i = 0; i < n; i++) out[i] = 2.5 * x[i] + sqrt(y[i]);
    return 0;
}

static double polynomial(destination out, source x, source y, long n) {
    for (long i = 0; i < n; i++) out[i] = ((x[i] * 0.5 + 1) * x[i] - 2) * x[i] + 3;
    return 0;
}

static double distance(destination out, source x, source y, long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        double d = x[i] - y[i];
        s += d * d;
    }
    return s;
}

static const struct { const char *name; operation run; } OPERATIONS[] = {
    {"add", add}, {"mul", mul}, {"scale", scale}, {"div", divide}, {"sqrt", square_root}, {"exp", exponential},
    {"log", logarithm}, {"sin", sine}, {"sum", sum}, {"dot", dot}, {"max", maximum}, {"cmul", complex_product},
    {"line", line}, {"polynomial", polynomial}, {"distance", distance},
};

static double nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e9 + now.tv_nsec;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void measure(operation run, long n, double budget) {
    static double times[MOST_BATCHES];
    volatile double sink = 0;
    size_t bytes = ((size_t)n * sizeof(double) + 63) / 64 * 64;
    double *x = aligned_alloc(64, bytes), *y = aligned_alloc(64, bytes), *out = aligned_alloc(64, bytes);
    srand(1);
    for (long i = 0; i < n; i++) {
        x[i] = rand() / (RAND_MAX + 1.0);
        y[i] = rand() / (RAND_MAX + 1.0);
        out[i] = 0;
    }
    double start = nanos();
    sink += run(out, x, y, n);
    long each = BATCH_NANOS / (nanos() - start + 1) + 1;
    int batches = 0;
    for (double begun = nanos(); batches < MOST_BATCHES && (batches < LEAST_BATCHES || nanos() - begun < budget); batches++) {
        start = nanos();
        for (long i = 0; i < each; i++) sink += run(out, x, y, n);
        times[batches] = (nanos() - start) / each;
    }
    qsort(times, batches, sizeof(double), ascending);
    printf("%.1f %.1f\n", times[0], times[batches / 2]);
    free(x);
    free(y);
    free(out);
}

int main(void) {
    char name[32];
    long n;
    double milliseconds;
    while (scanf("%31s %ld %lf", name, &n, &milliseconds) == 3) {
        operation found = NULL;
        for (size_t i = 0; i < sizeof OPERATIONS / sizeof *OPERATIONS; i++) {
            if (strcmp(OPERATIONS[i].name, name) == 0) found = OPERATIONS[i].run;
        }
        if (found) measure(found, n, milliseconds * 1e6);
        else printf("-\n");
        fflush(stdout);
    }
    return 0;
}
