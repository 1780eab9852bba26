package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A suite with a home of its own ends with its launcher, in time whatever its scripts do, and comes back with its data. What
 * a killed launcher leaves behind is replaced. One test, because each start costs many seconds; Ctrl-C comes in the middle of
 * one.
 */
@Tag("endurance")
class LauncherStory {

    /** Promised, not measured: from {@code down} or Ctrl-C to the end of the last process. */
    private static final Duration PROMISED = Duration.ofSeconds(20);

    /** A length that no other script has, to find it by. */
    private static final String SECONDS = "7301.0625";

    @Test
    void shouldEndEverythingInTimeAndReplaceWhatAKilledLauncherLeft() throws InterruptedException {
        LiveSuite first = LiveSuite.fresh();
        try {
            String release = runStubborn(Client.of(first));
            awaitStubborn();
            Map<String, Long> left = first.pids();
            first.launcher().destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            assertThat(left.values()).as("goes on without a launcher").allMatch(LauncherStory::lives);

            LiveSuite second = first.beginAgain();
            second.awaitBegun();
            assertThat(left.values()).as("left by the first").noneMatch(LauncherStory::lives);
            assertThat(Sleepers.everywhere(SECONDS)).as("its script").isEmpty();
            assertThat(second.pids()).hasSameSizeAs(left);
            assertThat(second.pids().values()).as("adopted").doesNotContainAnyElementsOf(left.values());
            shouldEnd(second, () -> {
                pressCtrlC(second);
                return second.launcher();
            });

            LiveSuite third = first.beginAgain();
            third.awaitHealthy(Duration.ofMinutes(3));
            assertThat(Client.of(third).get("/api/releases/" + release).getString("Version"))
                    .isEqualTo("1.0.0");
            awaitStubborn();
            shouldEnd(third, () -> third.run("down"));
            assertThat(third.output("down")).contains("Everything has ended").doesNotContain("is killed");
        } finally {
            assertThat(first.run("down").waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** A script that will not hear of an end, and that is run again after one. */
    private static String runStubborn(Client client) {
        String environment = client.environment("Stubborn");
        String project = client.project("Stubborn", client.lifecycle("Stubborn", false, List.of(environment)));
        client.process(
                project, "idempotent", List.of("trap '' TERM INT HUP; sleep %1$s & sleep %1$s".formatted(SECONDS)));
        String release = client.release(project, "1.0.0");
        client.deploy(release, environment);
        return release;
    }

    private static void awaitStubborn() {
        await("both processes of the script live")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Sleepers.everywhere(SECONDS).size() == 2);
    }

    /** As a terminal does: the whole process group hears it. */
    private static void pressCtrlC(LiveSuite suite) {
        LiveSuite.signal(-suite.launcher().pid(), "INT");
    }

    private static void shouldEnd(LiveSuite suite, Supplier<Process> end) {
        Map<String, Long> pids = suite.pids();
        long begun = System.nanoTime();
        Process ending = end.get();
        await("the suite has ended")
                .atMost(PROMISED.multipliedBy(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !ending.isAlive() && !suite.launcher().isAlive());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(pids.values()).noneMatch(LauncherStory::lives);
        assertThat(Sleepers.everywhere(SECONDS)).as("what the script started").isEmpty();
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains(suite.home().toString())))
                .as("any other process of the suite")
                .isEmpty();
        assertThat(took).isLessThanOrEqualTo(PROMISED);
    }

    /** Not so a zombie that init has yet to reap. */
    private static boolean lives(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().isPresent())
                .isPresent();
    }
}
