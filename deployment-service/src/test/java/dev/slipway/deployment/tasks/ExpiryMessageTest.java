package dev.slipway.deployment.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryMessageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, false, false, too busy or was not running",
                "ServerTasks-7, false, false, waited for ServerTasks-7",
                "ServerTasks-7, true, false, task queue of its space was stopped",
                "-, false, true, release-service could not be asked",
            })
    void shouldSayWhenItWasDueAndWhyItDidNotStart(String blocker, boolean stopped, boolean unjudged, String reason) {
        var message = ExpiryMessage.of(new ExpiryMessage.Facts(
                Instant.parse("2026-11-23T12:00:00.5Z"),
                Instant.parse("2026-11-23T12:30:00Z"),
                blocker,
                stopped,
                unjudged));

        assertThat(message)
                .contains("due at 2026-11-23T12:00:00Z")
                .contains("before 2026-11-23T12:30:00Z")
                .contains(reason);
    }
}
