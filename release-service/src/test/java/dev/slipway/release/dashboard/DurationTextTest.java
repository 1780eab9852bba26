package dev.slipway.release.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 1 second", "34, 34 seconds", "60, 1 minute", "150, 2 minutes", "7300, 2 hours"})
    void shouldSayHowLongItTook(long seconds, String text) {
        assertThat(DurationText.between(START, START.plusSeconds(seconds))).isEqualTo(text);
    }

    @Test
    void shouldSayNothingUntilItEnded() {
        assertThat(DurationText.between(START, null)).isEmpty();
        assertThat(DurationText.between(null, START)).isEmpty();
    }
}
