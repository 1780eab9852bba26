package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A suite with a home of its own ends with its launcher, in time whatever its scripts do, and comes back with its data. What
 * a killed launcher leaves behind is replaced. One test, because each start costs many seconds.
 */
class LauncherStory {

    /** Promised, not measured: from {@code down} or Ctrl-C to the end of the last process. */
    private static final Duration PROMISED = Duration.ofSeconds(20);

    /** Lengths that no other script has, to find them by. */
    private static final String FIRST = "7301.0625";

    private static final String SECOND = "7302.0625";

    @Test
    void shouldEndEverythingInTimeAndReplaceWhatAKilledLauncherLeft() throws InterruptedException {
        LiveSuite first = LiveSuite.fresh();
        try {
            Client client = Client.of(first);
            String environment = client.environment("Stubborn");
            String project = client.project("Stubborn", client.lifecycle("Stubborn", false, List.of(environment)));
            List<String> releases = List.of(stubborn(client, project, FIRST), stubborn(client, project, SECOND));

            LiveSuite second = shouldReplaceWhatAKilledLauncherLeft(first);
            shouldStillKnow(second, releases);
            shouldRun(second, releases.get(0), environment, FIRST);
            shouldEnd(second, FIRST, () -> second.run("down"));
            assertThat(second.output("down")).contains("Everything has ended").doesNotContain("is killed");

            LiveSuite third = second.again();
            shouldStillKnow(third, releases);
            shouldRun(third, releases.get(1), environment, SECOND);
            long group = -third.launcher().pid();
            shouldEnd(third, SECOND, () -> {
                LiveSuite.signal(group, "INT");
                return third.launcher();
            });
        } finally {
            assertThat(first.run("down").waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static LiveSuite shouldReplaceWhatAKilledLauncherLeft(LiveSuite suite) throws InterruptedException {
        Map<String, Long> left = suite.pids();
        suite.launcher().destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        assertThat(left.values()).as("goes on without a launcher").allMatch(LauncherStory::lives);

        LiveSuite next = suite.again();

        assertThat(left.values()).as("left by the first").noneMatch(LauncherStory::lives);
        assertThat(next.pids()).hasSameSizeAs(left);
        assertThat(next.pids().values()).as("adopted").doesNotContainAnyElementsOf(left.values());
        return next;
    }

    private static void shouldStillKnow(LiveSuite suite, List<String> releases) {
        for (String release : releases) {
            assertThat(Client.of(suite).get("/api/releases/" + release).getString("Id"))
                    .isEqualTo(release);
        }
    }

    private static void shouldRun(LiveSuite suite, String release, String environment, String seconds) {
        Client.of(suite).deploy(release, environment);
        await("both processes of the script live")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Sleepers.everywhere(seconds).size() == 2);
    }

    private static void shouldEnd(LiveSuite suite, String seconds, Supplier<Process> end) {
        Map<String, Long> pids = suite.pids();
        long begun = System.nanoTime();
        Process ending = end.get();
        await("the suite has ended")
                .atMost(PROMISED.multipliedBy(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !ending.isAlive() && !suite.launcher().isAlive());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(pids.values()).noneMatch(LauncherStory::lives);
        assertThat(Sleepers.everywhere(seconds)).as("what the script started").isEmpty();
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains(suite.home().toString())))
                .as("any other process of the suite")
                .isEmpty();
        assertThat(took).isLessThanOrEqualTo(PROMISED);
    }

    private static String stubborn(Client client, String project, String seconds) {
        client.process(
                project, "idempotent", List.of("trap '' TERM INT HUP; sleep %1$s & sleep %1$s".formatted(seconds)));
        return client.release(project, "1.0." + seconds.replace(".", ""));
    }

    /** Not so a zombie that init has yet to reap. */
    private static boolean lives(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().isPresent())
                .isPresent();
    }
}
