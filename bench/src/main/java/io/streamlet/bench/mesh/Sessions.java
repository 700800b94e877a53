package io.streamlet.bench.mesh;

import java.util.random.RandomGenerator;

/**
 * How long viewers stay: a mixture of two lognormal distributions.
 *
 * @param shortShare of the viewers that look in, 0 to 1
 * @param shortMedian seconds, of those
 * @param longMedian seconds, of the others
 */
record Sessions(double shortShare, double shortMedian, double longMedian) {
    /** of the logarithm of every session length: the only spread that was measured (Veloso et al., 2002) */
    private static final double SIGMA = 1.544;

    double draw(RandomGenerator random) {
        double median = shortShare > 0 && random.nextDouble() < shortShare ? shortMedian : longMedian;
        return median * Math.exp(SIGMA * random.nextGaussian());
    }

    /** departures a second of those who have stayed that long, in seconds */
    double hazard(double age) {
        double at = Math.max(age, 1);
        double leaving = shortShare * density(at, shortMedian) + (1 - shortShare) * density(at, longMedian);
        double staying = shortShare * survival(at, shortMedian) + (1 - shortShare) * survival(at, longMedian);
        return leaving / staying;
    }

    private static double density(double at, double median) {
        double z = Math.log(at / median) / SIGMA;
        return Math.exp(-z * z / 2) / (at * SIGMA * Math.sqrt(2 * Math.PI));
    }

    private static double survival(double at, double median) {
        double z = Math.log(at / median) / SIGMA;
        return z < 0 ? 1 - upperTail(-z) : upperTail(z);
    }

    /** of the normal distribution, for z from 0 on; Abramowitz and Stegun, 26.2.17, to 7.5e-8 */
    private static double upperTail(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
    }
}
