package dev.slipway.deployment.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // asked from, until               -> queue time, expiry, later
                "-, -, 2026-11-23T12:00:00Z, -, false",
                "'', '', 2026-11-23T12:00:00Z, -, false",
                "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z, 2026-11-23T12:00:00Z, -, false",
                "2026-11-23T11:59:01Z, -, 2026-11-23T12:00:00Z, -, false",
                "2026-11-23T12:00:00.999Z, -, 2026-11-23T12:00:00Z, -, false",
                "2026-11-23T12:00:01Z, -, 2026-11-23T12:00:01Z, 2026-11-23T12:30:01Z, true",
                "2026-11-23 23:00:10 +11:00, 2026-11-23 23:00:20 +11:00, 2026-11-23T12:00:10Z, 2026-11-23T12:00:20Z, true",
                "2026-12-23T12:00:00Z, -, 2026-12-23T12:00:00Z, 2026-12-23T12:30:00Z, true",
                "-, 2026-11-23T12:05:00Z, 2026-11-23T12:00:00Z, 2026-11-23T12:05:00Z, false",
            })
    void shouldHonourTimesInReach(String from, String until, Instant queueTime, Instant expiry, boolean later) {
        var decision = Schedule.decide(NOW, from, until);

        assertThat(decision.problems()).isEmpty();
        assertThat(decision.schedule()).isEqualTo(new Schedule(queueTime, expiry, later));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-23T11:58:59Z, -, that has passed",
                "2026-12-23T12:00:01Z, -, at most 30 days ahead",
                "2026-11-23T13:00:00Z, 2026-11-23T13:00:00Z, not after its start",
                "-, 2026-11-23T11:00:00Z, not after its start",
                "soon, -, QueueTime 'soon' is not a date and time",
                "-, later, QueueTimeExpiry 'later' is not a date and time",
            })
    void shouldRefuseWhenTimesAreOutOfReach(String from, String until, String reason) {
        var decision = Schedule.decide(NOW, from, until);

        assertThat(decision.schedule()).isNull();
        assertThat(decision.problems()).singleElement().asString().contains(reason);
    }

    @Test
    void shouldNameBothWhenBothAreUnreadable() {
        assertThat(Schedule.decide(NOW, "x", "y").problems()).hasSize(2);
    }
}
