package dev.slipway.deployment.tasklog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTreeTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void shouldShowTaskStepAndWorkerWithStableIds() {
        ActivityNode root = tree(false, 0, ActivityStatus.RUNNING);
        assertThat(root.id()).isEqualTo("ServerTasks-7");
        assertThat(root.name()).isEqualTo("Deploy it");
        assertThat(root.started()).isEqualTo(AT);
        ActivityNode step = root.children().get(0);
        assertThat(step.id()).isEqualTo("ServerTasks-7/1");
        assertThat(step.status()).isEqualTo(ActivityStatus.SUCCESS);
        assertThat(step.ended()).isEqualTo(AT.plusSeconds(9));
        assertThat(step.progressPercentage()).isEqualTo(100);
        ActivityNode worker = step.children().get(0);
        assertThat(worker.id()).isEqualTo("ServerTasks-7/1/1");
        assertThat(worker.logElements())
                .extracting(ActivityNode.LogElement::messageText)
                .containsExactly("a", "c", "d");
        assertThat(worker.logElements())
                .extracting(ActivityNode.LogElement::number)
                .containsExactly(2L, 4L, 5L);
    }

    @Test
    void shouldKeepVerboseLinesOnlyWhenAskedAndTheTailOfEachNode() {
        assertThat(tree(true, 0, ActivityStatus.RUNNING)
                        .children()
                        .get(0)
                        .children()
                        .get(0)
                        .logElements())
                .hasSize(4);
        ActivityNode tail = tree(true, 2, ActivityStatus.RUNNING);
        assertThat(tail.children().get(0).children().get(0).logElements())
                .extracting(ActivityNode.LogElement::messageText)
                .containsExactly("c", "d");
        assertThat(tail.logElements()).hasSize(1);
    }

    @Test
    void shouldLeaveNothingRunningInATaskThatEnded() {
        ActivityNode root = tree(false, 0, ActivityStatus.CANCELED);
        assertThat(root.children().get(1).status()).isEqualTo(ActivityStatus.CANCELED);
        assertThat(root.progressPercentage()).isEqualTo(100);
    }

    @Test
    void shouldShowAQueuedTaskWithoutALog() {
        ActivityNode root = new LogTree("ServerTasks-1", "Deploy it", false, 0).root(ActivityStatus.PENDING);
        assertThat(root.status()).isEqualTo(ActivityStatus.PENDING);
        assertThat(root.started()).isNull();
        assertThat(root.children()).isEmpty();
    }

    private static ActivityNode tree(boolean verbose, int tail, ActivityStatus status) {
        var tree = new LogTree("ServerTasks-7", "Deploy it", verbose, tail);
        tree.add(List.of(
                line("", LogCategory.WAIT, "Waiting"),
                new LogEntry.Moved("", AT, ActivityStatus.RUNNING),
                new LogEntry.Opened("1", AT, "", "Step 1: A"),
                new LogEntry.Opened("1/1", AT, "1", "Worker w"),
                new LogEntry.Moved("1", AT, ActivityStatus.RUNNING),
                new LogEntry.Moved("1/1", AT, ActivityStatus.RUNNING),
                line("1/1", LogCategory.INFO, "a"),
                line("1/1", LogCategory.VERBOSE, "b")));
        tree.add(List.of(
                new LogEntry.Opened("1", AT.plusSeconds(1), "", "said again"),
                line("1/1", LogCategory.ERROR, "c"),
                line("1/1", LogCategory.INFO, "d"),
                new LogEntry.Moved("1", AT.plusSeconds(9), ActivityStatus.SUCCESS),
                new LogEntry.Opened("2", AT, "", "Step 2: B"),
                new LogEntry.Moved("2", AT, ActivityStatus.RUNNING)));
        return tree.root(status);
    }

    private static LogEntry line(String node, LogCategory category, String text) {
        return new LogEntry.Line(node, AT, category, text);
    }
}
