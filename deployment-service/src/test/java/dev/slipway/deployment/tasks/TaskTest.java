package dev.slipway.deployment.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.Fact;
import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.contracts.deployment.DeploymentScheduled;
import dev.slipway.rest.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Caller ANNA = new Caller("Users-7", "anna", "Anna", false, Set.of());

    @Test
    void shouldTellOfItsScheduleOnlyWhenItWaitsForATime() {
        assertThat(topics(task(new TaskState.Queued(), 0, null).queued(ANNA)))
                .containsExactly("deployment-queued", "deployment-changed", "audit-recorded");
        assertThat(topics(task(new TaskState.Queued(), 1, null).queued(ANNA)))
                .containsExactly("deployment-queued", "deployment-changed", "deployment-scheduled", "audit-recorded");
    }

    @Test
    void shouldWithdrawItsScheduleWhenItEndsUnstarted() {
        var facts = task(TaskState.Completed.CANCELED, 2, null).finished(ANNA);

        assertThat(topics(facts))
                .containsExactly("deployment-finished", "deployment-changed", "deployment-scheduled", "audit-recorded");
        assertThat(facts.get(2)).isInstanceOfSatisfying(DeploymentScheduled.class, scheduled -> {
            assertThat(scheduled.cancelled()).isTrue();
            assertThat(scheduled.scheduleVersion()).isEqualTo(2);
        });
        assertThat(topics(task(TaskState.Completed.SUCCESS, 1, NOW).finished(ANNA)))
                .containsExactly("deployment-finished", "deployment-changed", "audit-recorded");
    }

    @Test
    void shouldSayStartedOnlyForTheFirstClaim() {
        var task = task(new TaskState.Executing(), 0, NOW);

        assertThat(topics(task.claimed(false)))
                .containsExactly("deployment-started", "deployment-changed", "audit-recorded");
        assertThat(topics(task.claimed(true))).containsExactly("deployment-changed");
    }

    @Test
    void shouldOutdateEveryEarlierRevisionWhenDeleted() {
        assertThat(task(TaskState.Completed.SUCCESS, 0, NOW).deleted(ANNA).get(0))
                .isInstanceOfSatisfying(DeploymentChanged.class, changed -> {
                    assertThat(changed.deleted()).isTrue();
                    assertThat(changed.revision()).isEqualTo(5);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Success, DeploymentSucceeded, Deployment of it succeeded",
        "Failed, DeploymentFailed, Deployment of it failed",
        "Canceled, DeploymentCanceled, Deployment of it was canceled",
        "TimedOut, DeploymentFailed, Deployment of it did not start in time"
    })
    void shouldTellAuditorsHowItEnded(String state, String category, String message) {
        var facts = task(TaskState.of(state), 0, NOW).finished(ANNA);

        assertThat(facts.get(facts.size() - 1)).isInstanceOfSatisfying(AuditRecorded.class, event -> {
            assertThat(event.category()).isEqualTo(category);
            assertThat(event.message()).isEqualTo(message);
            assertThat(event.userId()).isEqualTo("Users-7");
            assertThat(event.documentId()).isEqualTo("Deployments-1");
            assertThat(event.relatedDocumentIds())
                    .containsExactlyInAnyOrder(
                            "Deployments-1",
                            "ServerTasks-1",
                            "Projects-1",
                            "Releases-1",
                            "Environments-1",
                            "Channels-1");
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
