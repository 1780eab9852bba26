package dev.slipway.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Nearest-rank percentiles of a sample in milliseconds. */
record Percentiles(double[] sorted) {

    static Percentiles of(double[] millis) {
        double[] copy = millis.clone();
        Arrays.sort(copy);
        return new Percentiles(copy);
    }

    double at(double percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "n=%d p50=%.0f ms p99=%.0f ms max=%.0f ms", sorted.length, at(50), at(99), at(100));
    }
}
