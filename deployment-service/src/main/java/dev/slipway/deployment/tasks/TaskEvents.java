package dev.slipway.deployment.tasks;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.contracts.Fact;
import dev.slipway.rest.Caller;
import java.util.List;
import java.util.Locale;

/** What an auditor reads of a task and its deployment. Nothing for tasks that carry out no deployment. */
final class TaskEvents {

    /** What happens without a person happens by the server's hand. */
    static final Caller SERVER = Caller.service("system");

    private TaskEvents() {}

    static List<Fact> queued(Task task, Caller by) {
        return deployment(task, "DeploymentQueued", " was queued", by);
    }

    static List<Fact> started(Task task) {
        return deployment(task, "DeploymentStarted", " started", SERVER);
    }

    static List<Fact> ended(Task task, Caller by) {
        if (task.state().equals(TaskState.Completed.SUCCESS)) {
            return deployment(task, "DeploymentSucceeded", " succeeded", by);
        }
        if (task.state().equals(TaskState.Completed.CANCELED)) {
            return deployment(task, "DeploymentCanceled", " was canceled", by);
        }
        return task.state().equals(TaskState.Completed.TIMED_OUT)
                ? deployment(task, "DeploymentFailed", " did not start in time", by)
                : deployment(task, "DeploymentFailed", " failed", by);
    }

    static List<Fact> cancelled(Task task, Caller by) {
        return task(task, "TaskCanceled", " was canceled", by);
    }

    static List<Fact> prioritized(Task task, Caller by) {
        return task(task, "TaskPrioritized", " was moved to the front of the queue", by);
    }

    static List<Fact> relabelled(Task task, Caller by) {
        return task(
                task, Audit.MODIFIED, " was set to " + task.state().wireName().toLowerCase(Locale.ROOT), by);
    }

    static List<Fact> deleted(Task task, Caller by) {
        return deployment(task, Audit.DELETED, " was deleted", by);
    }

    private static List<Fact> deployment(Task task, String category, String predicate, Caller by) {
        var subject = task.subject();
        if (subject == null) {
            return List.of();
        }
        var what = task.description().replaceFirst("^Deploy ", "");
        var document = Subject.of("Deployment of", subject.deploymentId(), what)
                .in(task.spaceId())
                .with(task.id());
        return List.of(Audit.of(category, by, related(document, subject), predicate, task.lastUpdated()));
    }

    private static List<Fact> task(Task task, String category, String predicate, Caller by) {
        var document = Subject.of("Task", task.id(), task.description()).in(task.spaceId());
        var subject = task.subject();
        return List.of(Audit.of(
                category,
                by,
                subject == null ? document : related(document.with(subject.deploymentId()), subject),
                predicate,
                task.lastUpdated()));
    }

    private static Subject related(Subject document, Task.Subject of) {
        var with = document.with(of.projectId(), of.releaseId(), of.environmentId(), of.channelId());
        return of.tenantId() == null ? with : with.with(of.tenantId());
    }
}
