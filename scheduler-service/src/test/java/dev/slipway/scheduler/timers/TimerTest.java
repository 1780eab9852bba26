package dev.slipway.scheduler.timers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.scheduler.DeploymentDue;
import dev.slipway.contracts.scheduler.DeploymentExpired;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimerTest {

    private static final Instant DUE = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest(name = "{0} s after due, window {1} s, told before: {2}")
    @CsvSource({
        "0,   ,   false, due,     false",
        "0,   60, false, due,     true",
        "59,  60, false, due,     true",
        "60,  60, false, expired, false",
        "900, 60, false, expired, false",
        "60,  60, true,  expired, false"
    })
    void shouldSayDueInsideTheWindowAndExpiredAfterIt(
            long secondsLate, @Nullable Long window, boolean told, String says, boolean keep) {
        Timer timer = new Timer(
                "Deployments-1",
                "ServerTasks-1",
                "Spaces-1",
                3,
                DUE,
                window == null ? null : DUE.plusSeconds(window),
                told);

        Timer.Firing firing = timer.fire(DUE.plusSeconds(secondsLate));

        assertThat(firing.fact().topic()).isEqualTo(says.equals("due") ? DeploymentDue.TOPIC : DeploymentExpired.TOPIC);
        assertThat(firing.keep()).isEqualTo(keep);
    }
}
