package dev.lamina.numeric.math;

import static dev.lamina.numeric.math.Polynomial.at;

/**
 * The error function and its complement. Near 0 a polynomial, elsewhere e^(−x²) times a slowly falling function, for which
 * each of four intervals has a fit (our own, at Chebyshev's points); the last one is in 1/x². The square's rounding error goes
 * into the exponential, without which it would cost up to 700 ulp.
 */
final class ErrorFunction {
    private ErrorFunction() {}

    /** Up to here the polynomial gives erf x, and 1 − erf x loses nothing that matters. */
    private static final double SMALL = 0.86;
    private static final double SMALL_FOR_COMPLEMENT = 0.5;
    private static final double LARGE = 4;
    /** erf is 1 from here on, and erfc 0 from there. */
    private static final double ERF_IS_ONE = 6;
    private static final double ERFC_IS_ZERO = 27.3;
    private static final double INVERSE_ROOT_PI = 0.5641895835477563;

    /** (erf x / x − 1) in x², for x² ≤ 0.75. */
    private static final double[] NEAR_ZERO = {0.1283791670955126, -0.37612638903183754, 0.11283791670955114, -0.026866170645127845,
        0.0052239776253901506, -0.0008548327018718468, 0.0001205533270529517, -1.4925639519833559e-05, 1.6461822990527387e-06,
        -1.6360449390246477e-07, 1.4739341935657164e-08, -1.1733314521892249e-09, 6.67520361438513e-11};

    /** e^(x²) erfc x for 0.5 ≤ x ≤ 1, in x − 0.75. */
    private static final double[] UP_TO_ONE = {0.5069376502931449, -0.3679726916557954, 0.23095813155129497, -0.12983606199488007,
        0.06679054252841538, -0.031897262039946896, 0.01428919858470859, -0.006051532271776434, 0.002437641069942269,
        -0.000938513222881505, 0.00034666379283020214, -0.00012332717214560827, 4.337915907561481e-05, -1.440376961255891e-05};
    private static final double MIDDLE_UP_TO_ONE = 0.75;

    /** The same for 1 ≤ x ≤ 2, in x − 1.5. */
    private static final double[] UP_TO_TWO = {0.3215854164543175, -0.16362291773256005, 0.0761510398554774, -0.03293090529956527,
        0.013377340953067394, -0.0051459575478377826, 0.0018861348769919975, -0.0006619300701084315, 0.0002233099453004411,
        -7.265887301589559e-05, 2.2864299608127746e-05, -6.97536222785843e-06, 2.0670657912156654e-06, -5.944961119917664e-07,
        1.6714292901928126e-07, -4.9545807838901603e-08, 1.3242541506849586e-08};
    private static final double MIDDLE_UP_TO_TWO = 1.5;

    /** The same for 2 ≤ x ≤ 4, in x − 3. */
    private static final double[] UP_TO_FOUR = {0.17900115118138996, -0.05437226000717287, 0.01588437115987136, -0.00447943101837258,
        0.0012230390523759822, -0.00032412554449670324, 8.355413963925958e-05, -2.0989464462229973e-05, 5.146436493852072e-06,
        -1.2333677143104898e-06, 2.8926692938101366e-07, -6.646690382092543e-08, 1.4977112890287265e-08, -3.312780752600577e-09,
        7.206556491473509e-10, -1.539306000137148e-10, 3.165046186861128e-11, -6.555844952443731e-12, 1.6647790649164353e-12,
        -3.32463503923892e-13};
    private static final double MIDDLE_UP_TO_FOUR = 3;

    /** √π x e^(x²) erfc x for x ≥ 4, in 1/x². */
    private static final double[] BEYOND = {1.0, -0.49999999999998385, 0.7499999999805639, -1.874999990695462, 6.5624976492784475,
        -29.530889037058596, 162.38527287466977, -1053.1570566524629, 7786.174619718648, -62310.85062377134, 495943.15951242734,
        -3506928.947098753, 19353168.895223595, -70751730.08672003, 124956731.23593348};

    static double erf(double x) {
        double magnitude = Math.abs(x);
        if (magnitude != magnitude) {
            return x;
        }
        if (magnitude <= SMALL) {
            return Math.fma(x, at(NEAR_ZERO, x * x), x);
        }
        return Math.copySign(magnitude >= ERF_IS_ONE ? 1 : 1 - complement(magnitude), x);
    }

    static double erfc(double x) {
        if (x != x) {
            return x;
        }
        if (Math.abs(x) <= SMALL_FOR_COMPLEMENT) {
            return 1 - erf(x);
        }
        double tail = complement(Math.abs(x));
        return x > 0 ? tail : 2 - tail;
    }

    /** erfc x for x above 0.5. */
    private static double complement(double x) {
        if (x > ERFC_IS_ZERO) {
            return 0;
        }
        double square = x * x;
        double squareLow = Math.fma(x, x, -square);
        if (x >= LARGE) {
            return Functions.exp(-square, -squareLow) * (at(BEYOND, 1 / square) * INVERSE_ROOT_PI / x);
        }
        double factor = x < 1 ? at(UP_TO_ONE, x - MIDDLE_UP_TO_ONE) : x < 2 ? at(UP_TO_TWO, x - MIDDLE_UP_TO_TWO) : at(UP_TO_FOUR, x - MIDDLE_UP_TO_FOUR);
        return Functions.exp(-square, -squareLow) * factor;
    }
}
