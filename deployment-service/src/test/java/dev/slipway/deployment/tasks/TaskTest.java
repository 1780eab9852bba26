package dev.slipway.deployment.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.Fact;
import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.contracts.deployment.DeploymentScheduled;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void shouldTellOfItsScheduleOnlyWhenItWaitsForATime() {
        assertThat(topics(task(new TaskState.Queued(), 0, null).queued()))
                .containsExactly("deployment-queued", "deployment-changed");
        assertThat(topics(task(new TaskState.Queued(), 1, null).queued()))
                .containsExactly("deployment-queued", "deployment-changed", "deployment-scheduled");
    }

    @Test
    void shouldWithdrawItsScheduleWhenItEndsUnstarted() {
        var facts = task(TaskState.Completed.CANCELED, 2, null).finished();

        assertThat(topics(facts)).containsExactly("deployment-finished", "deployment-changed", "deployment-scheduled");
        assertThat(facts.get(2)).isInstanceOfSatisfying(DeploymentScheduled.class, scheduled -> {
            assertThat(scheduled.cancelled()).isTrue();
            assertThat(scheduled.scheduleVersion()).isEqualTo(2);
        });
        assertThat(topics(task(TaskState.Completed.SUCCESS, 1, NOW).finished()))
                .containsExactly("deployment-finished", "deployment-changed");
    }

    @Test
    void shouldSayStartedOnlyForTheFirstClaim() {
        var task = task(new TaskState.Executing(), 0, NOW);

        assertThat(topics(task.claimed(false))).containsExactly("deployment-started", "deployment-changed");
        assertThat(topics(task.claimed(true))).containsExactly("deployment-changed");
    }

    @Test
    void shouldOutdateEveryEarlierRevisionWhenDeleted() {
        assertThat(task(TaskState.Completed.SUCCESS, 0, NOW).deleted())
                .singleElement()
                .isInstanceOfSatisfying(DeploymentChanged.class, changed -> {
                    assertThat(changed.deleted()).isTrue();
                    assertThat(changed.revision()).isEqualTo(5);
                });
    }

    private static List<String> topics(List<Fact> facts) {
        return facts.stream().map(Fact::topic).toList();
    }

    private static Task task(TaskState state, int scheduleVersion, @org.jspecify.annotations.Nullable Instant started) {
        return new Task(
                "ServerTasks-1",
                1,
                "Spaces-1",
                "Deploy",
                "Deploy it",
                state,
                "tag",
                NOW,
                NOW,
                null,
                scheduleVersion,
                false,
                started,
                state.completed() ? NOW : null,
                NOW,
                0,
                null,
                4,
                null,
                false,
                new Task.Subject(
                        "Deployments-1", "Projects-1", "Releases-1", "1.0", "Channels-1", "Environments-1", null));
    }
}
