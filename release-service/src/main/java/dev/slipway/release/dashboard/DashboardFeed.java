package dev.slipway.release.dashboard;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Tells listeners which dashboard items changed. While somebody listens, this copy reads the rows above the change number
 * that it has seen, a few times a second, once for all its listeners; which copy of the service wrote them does not
 * matter.
 */
@ApplicationScoped
class DashboardFeed {

    private static final Logger LOG = Logger.getLogger(DashboardFeed.class);
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final int BUFFER = 256;

    private final DashboardStore store;
    private final BroadcastProcessor<Map<String, List<DashboardItem>>> changes = BroadcastProcessor.create();
    private final AtomicInteger listeners = new AtomicInteger();
    private volatile long seen = -1;

    DashboardFeed(DashboardStore store) {
        this.store = store;
        Multi.createFrom()
                .ticks()
                .every(INTERVAL)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> poll())
                .subscribe()
                .with(ignored -> {}, failure -> LOG.error("The dashboard's feed stopped", failure));
    }

    /** A listener that is too slow is cut off, and connects again. */
    Multi<List<DashboardItem>> ofSpace(String spaceId) {
        return changes.onOverflow()
                .buffer(BUFFER)
                .onSubscription()
                .invoke(listeners::incrementAndGet)
                .onTermination()
                .invoke(listeners::decrementAndGet)
                .map(bySpace -> bySpace.getOrDefault(spaceId, List.of()))
                .select()
                .where(items -> !items.isEmpty());
    }

    private Uni<Void> poll() {
        if (listeners.get() == 0) {
            seen = -1;
            return Uni.createFrom().voidItem();
        }
        var polled = seen < 0 ? start() : advance();
        return polled.onFailure()
                .invoke(failure -> LOG.debugf("No dashboard changes read: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> start() {
        return store.lastChange().invoke(last -> seen = last).replaceWithVoid();
    }

    private Uni<Void> advance() {
        return store.changesAfter(seen)
                .chain(found -> found.states().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : store.cellsOf(found.states())
                                .invoke(cells -> {
                                    seen = found.upTo();
                                    changes.onNext(items(found.states(), cells));
                                })
                                .replaceWithVoid());
    }

    /** What changed, and what its cells show now: a deployment may have replaced another, or have been deleted. */
    static Map<String, List<DashboardItem>> items(List<DeploymentState> changed, List<Cell> cells) {
        var items = new ArrayList<SpaceItem>();
        for (var cell : cells) {
            items.add(new SpaceItem(cell.current().spaceId(), cell.currentItem()));
            cell.previousItems()
                    .forEach(item -> items.add(new SpaceItem(cell.current().spaceId(), item)));
        }
        changed.stream()
                .filter(state -> cells.stream().noneMatch(cell -> cell.isCurrent(state) || cell.isPrevious(state)))
                .forEach(state -> items.add(new SpaceItem(state.spaceId(), DashboardItem.of(state, false, false))));
        return items.stream()
                .collect(Collectors.groupingBy(
                        SpaceItem::spaceId, Collectors.mapping(SpaceItem::item, Collectors.toList())));
    }

    private record SpaceItem(String spaceId, DashboardItem item) {}
}
