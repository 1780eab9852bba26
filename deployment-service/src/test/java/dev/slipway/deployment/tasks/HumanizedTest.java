package dev.slipway.deployment.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanizedTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, less than a second",
        "1, 1 second",
        "34, 34 seconds",
        "61, 1 minute",
        "7300, 2 hours",
        "180000, 2 days"
    })
    void shouldSayHowLongItTook(long seconds, String text) {
        assertThat(Humanized.duration(START, START.plusSeconds(seconds), START)).isEqualTo(text);
        assertThat(Humanized.duration(START, null, START.plusSeconds(seconds))).isEqualTo(text);
    }

    @Test
    void shouldSayWhenItEndedOrThatItHasNot() {
        assertThat(Humanized.completed(TaskState.Completed.SUCCESS, START))
                .isEqualTo("Monday, 23 November 2026 12:00 PM +00:00");
        assertThat(Humanized.completed(new TaskState.Executing(), null)).isEqualTo("Executing...");
        assertThat(Humanized.duration(null, null, START)).isEmpty();
    }
}
