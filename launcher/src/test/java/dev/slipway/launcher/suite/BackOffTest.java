package dev.slipway.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void shouldWaitLongerEachTimeAndHalfAMinuteAtMost() {
        var delays = Stream.iterate(
                        BackOff.none().after(Duration.ofSeconds(1)), last -> last.after(Duration.ofSeconds(1)))
                .limit(12)
                .map(BackOff::delay)
                .toList();
        assertThat(delays).startsWith(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
        assertThat(delays).isSorted().endsWith(Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    @Test
    void shouldStartOverWhenThePartHadLivedForAMinute() {
        assertThat(new BackOff(7).after(Duration.ofMinutes(2)).delay()).isEqualTo(Duration.ofMillis(200));
    }
}
