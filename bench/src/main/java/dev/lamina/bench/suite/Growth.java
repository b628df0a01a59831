package dev.lamina.bench.suite;

/** How the work of one operation grows with the parameter n. */
public enum Growth {
    CONSTANT {
        @Override
        public double units(double n) {
            return 1;
        }
    },
    N {
        @Override
        public double units(double n) {
            return n;
        }
    },
    N_LOG_N {
        @Override
        public double units(double n) {
            return n * Math.log(n) / Math.log(2);
        }
    },
    SQUARE {
        @Override
        public double units(double n) {
            return n * n;
        }
    },
    CUBE {
        @Override
        public double units(double n) {
            return n * n * n;
        }
    };

    /** By what the amounts of {@link Work} are multiplied. */
    public abstract double units(double n);
}
