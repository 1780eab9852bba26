package dev.slipway.deployment.tasks;

import dev.slipway.deployment.tasklog.ActivityStatus;
import dev.slipway.deployment.tasklog.TaskLogReader;
import dev.slipway.rest.Caller;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders tasks for the routes with and without a space, which answer alike. */
@ApplicationScoped
public class TaskAnswers {

    private final ReadTasks tasks;
    private final CancelTask cancel;
    private final RelabelTask relabel;
    private final PrioritizeTask prioritize;
    private final TaskLogReader log;
    private final InstantSource clock;

    TaskAnswers(
            ReadTasks tasks,
            CancelTask cancel,
            RelabelTask relabel,
            PrioritizeTask prioritize,
            TaskLogReader log,
            InstantSource clock) {
        this.tasks = tasks;
        this.cancel = cancel;
        this.relabel = relabel;
        this.prioritize = prioritize;
        this.log = log;
        this.clock = clock;
    }

    Uni<TaskPageView> list(@Nullable String space, TaskQuery query, PageRequest page, String path) {
        if (query.impossible()) {
            return Uni.createFrom().item(page(List.of(), TaskState.noCounts(), 0, page, query.in(path)));
        }
        return tasks.list(query.filter(space), page.skip(), page.take())
                .map(found -> page(found.tasks(), found.counts(), found.total(), page, query.in(path)));
    }

    public Uni<TaskView> get(@Nullable String space, String id) {
        return tasks.get(space, new TaskId(id)).map(this::view);
    }

    Uni<TaskDetailsView> details(@Nullable String space, String id, boolean verbose, int tail) {
        return tasks.get(space, new TaskId(id)).chain(task -> log.tree(
                        task.id(),
                        task.description(),
                        ActivityStatus.ofTaskState(task.state().wireName(), task.hasWarnings()),
                        verbose,
                        tail)
                .map(activity -> TaskDetailsView.of(view(task), activity)));
    }

    Multi<String> raw(@Nullable String space, String id) {
        return tasks.get(space, new TaskId(id)).onItem().transformToMulti(task -> Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(heading(task)), log.raw(task.id())));
    }

    Uni<TaskView> cancel(@Nullable String space, String id, Caller by) {
        return cancel.cancel(space, new TaskId(id), by).map(this::view);
    }

    Uni<TaskView> relabel(
            @Nullable String space, String id, @Nullable String state, @Nullable String reason, Caller by) {
        return relabel.relabel(space, new TaskId(id), state, reason, by).map(this::view);
    }

    Uni<TaskView> prioritize(@Nullable String space, String id, Caller by) {
        return prioritize.prioritize(space, new TaskId(id), by).map(this::view);
    }

    Uni<TaskPageView> queuedBehind(@Nullable String space, String id, PageRequest page, String path) {
        return tasks.get(space, new TaskId(id))
                .chain(task -> tasks.ahead(new TaskId(id)))
                .map(ahead -> page(page.cut(ahead), Map.of(), ahead.size(), page, path));
    }

    private TaskPageView page(
            List<Task> found, Map<String, Long> counts, long total, PageRequest request, String pathAndFilters) {
        var views = found.stream().map(this::view).toList();
        return TaskPageView.of(Page.of("Task", views, total, request, pathAndFilters), counts);
    }

    private TaskView view(Task task) {
        return TaskView.of(task, clock.instant());
    }

    private static String heading(Task task) {
        var about = task.subject() == null ? "" : ", " + task.subject().deploymentId();
        return "Task ID: %s%s%n%s%nState: %s%n%n"
                .formatted(task.id(), about, task.description(), task.state().wireName());
    }
}
