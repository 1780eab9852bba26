package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The main job, as a new user sees it: {@code ./slipway demo}. */
class MainJobStory {

    private final LiveSuite suite = LiveSuite.get();

    @Test
    void shouldDeployTheSampleAutomaticallyByHandAndOnSchedule() throws InterruptedException {
        Process demo = suite.run("demo");

        assertThat(demo.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(demo.exitValue()).as(suite.output("demo")).isZero();
        assertThat(suite.output("demo")).contains("Dev", "Test", "Production");
    }

    @Test
    void shouldShowEveryProcessAsHealthy() throws InterruptedException {
        Process status = suite.run("status");

        assertThat(status.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(status.exitValue()).as(suite.output("status")).isZero();
        assertThat(suite.output("status"))
                .contains("release-service", "variables-service", "scheduler-service", "deployment-service", "portal");
    }
}
