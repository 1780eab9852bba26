package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every process is killed in turn while a hundred deployments run. Each script notes task, step, attempt and epoch as the
 * first thing it does; the notes must be what the attempts table says. The same load without kills is the control.
 */
@Tag("endurance")
class EverythingKilledStory {

    private static final int KILLS = 21;

    /** What can die between an attempt's record and its script's first word so that the word is never said. */
    private static final Set<String> SILENCERS = Set.of("deployment-service", "postgres");

    /** Each takes as long as two steps, so that they run or wait when the process is killed, however slow the machine is. */
    private static final int BEFORE_EACH = 3;

    /** As many as one worker begins at once: those moments are milliseconds, steps take seconds. */
    private static final int MOST_SILENT = 5;

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);

    @Test
    void shouldEndEveryTaskWhileEverythingIsKilledInTurn() throws IOException, InterruptedException {
        Instant begun = Instant.now();
        HundredDeployments load = HundredDeployments.of(client, "Killed");
        load.queue(100 - KILLS * BEFORE_EACH);
        List<String> victims = suite.processes();
        assertThat(victims).contains("postgres", "kafka", "deployment-service", "portal");

        List<Instant> kills = new ArrayList<>();
        Instant first = Instant.now();
        for (int i = 0; i < KILLS; i++) {
            load.queue(BEFORE_EACH);
            assertThat(load.unfinished()).as("deployments that run or wait").isGreaterThanOrEqualTo(BEFORE_EACH);
            String victim = victims.get(i % victims.size());
            long pid = suite.pid(victim);
            if (SILENCERS.contains(victim)) {
                kills.add(Instant.now());
            }
            suite.kill(victim);
            suite.awaitReplaced(victim, pid, Duration.ofMinutes(2));
            TimeUnit.SECONDS.sleep(5);
        }
        Instant last = Instant.now();
        long after = load.unfinished();

        load.awaitSuccess(Duration.ofMinutes(10));
        Notes notes = load.notes();
        System.out.printf(
                "%d kills in %s, the whole run %s; %d of 100 deployments unfinished after the last kill; %d attempts,"
                        + " %d notes, %d lost attempts, %d of them before their first word; %d take-overs%n",
                KILLS,
                Duration.between(first, last),
                Duration.between(begun, Instant.now()),
                after,
                notes.attempts().size(),
                notes.lines().size(),
                notes.lost().size(),
                notes.missing().size(),
                notes.takeOvers());
        assertThat(notes.written()).as("every note is an attempt on record").isSubsetOf(notes.recorded());
        assertThat(notes.lines()).as("no attempt ran twice").doesNotHaveDuplicates();
        assertThat(notes.missing())
                .as("an attempt on record without a note was killed before its script's first word")
                .isSubsetOf(notes.lostWithin(Duration.ofSeconds(3), kills))
                .hasSizeLessThanOrEqualTo(MOST_SILENT);
        assertThat(notes.successes())
                .as("each step succeeded, and once")
                .doesNotHaveDuplicates()
                .hasSameElementsAs(load.steps());
        assertThat(notes.takeOvers()).as("kills of workers that had work").isPositive();
    }

    @Test
    void shouldTakeNothingOverWhenNothingDies() throws IOException {
        Instant begun = Instant.now();
        HundredDeployments load = HundredDeployments.of(client, "Undisturbed");
        load.queue(100);

        load.awaitSuccess(Duration.ofMinutes(10));
        Notes notes = load.notes();
        System.out.printf(
                "without kills %s; %d notes, %d take-overs%n",
                Duration.between(begun, Instant.now()), notes.lines().size(), notes.takeOvers());
        assertThat(notes.takeOvers()).isZero();
        assertThat(notes.lost()).isEmpty();
        assertThat(notes.lines()).doesNotHaveDuplicates().hasSameElementsAs(notes.recorded());
        assertThat(notes.successes()).doesNotHaveDuplicates().hasSameElementsAs(load.steps());
    }
}
