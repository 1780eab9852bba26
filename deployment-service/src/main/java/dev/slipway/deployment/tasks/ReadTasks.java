package dev.slipway.deployment.tasks;

import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks tasks up. */
@ApplicationScoped
public class ReadTasks {

    private final TaskListStore store;

    ReadTasks(TaskListStore store) {
        this.store = store;
    }

    /** A part of a list, and how many tasks there are in each state. */
    record Found(List<Task> tasks, Map<String, Long> counts, long total) {}

    /** @param spaceId null when the caller named no space */
    public Uni<Task> get(@Nullable String spaceId, TaskId id) {
        return store.find(id.value()).map(found -> found.filter(
                        task -> spaceId == null || task.spaceId().equals(spaceId))
                .orElseThrow(() -> DomainException.notFound("There is no task '" + id.value() + "'.")));
    }

    Uni<Found> list(TaskFilter filter, int skip, int take) {
        // A client that asks for its ids in batches counts skip over all of them, not within the batch.
        var from = !filter.ids().isEmpty() && skip >= filter.ids().size() ? 0 : skip;
        return Uni.combine()
                .all()
                .unis(store.list(filter, from, take), store.counts(filter))
                .with((tasks, counts) -> new Found(tasks, counts, total(filter, counts)));
    }

    Uni<List<Task>> ahead(TaskId id) {
        return store.ahead(id.value());
    }

    private static long total(TaskFilter filter, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(each -> filter.states().isEmpty() || filter.states().contains(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
