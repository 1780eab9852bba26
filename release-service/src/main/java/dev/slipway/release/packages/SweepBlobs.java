package dev.slipway.release.packages;

import dev.slipway.blobs.BlobId;
import dev.slipway.blobs.BlobStore;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Deletes contents that no package names: of deleted spaces, and of uploads during which a process was killed. A bounded part of the
 * folder at a time; copies of the service may do it at once.
 */
@ApplicationScoped
class SweepBlobs {

    private static final Logger LOG = Logger.getLogger(SweepBlobs.class);
    private static final int BATCH = 1000;

    private final PackageStore store;
    private final PackageBlobs blobs;
    private final PackagesConfig config;
    private final InstantSource clock;
    private final AtomicInteger next =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(BlobStore.SHARDS));

    SweepBlobs(PackageStore store, PackageBlobs blobs, PackagesConfig config, InstantSource clock) {
        this.store = store;
        this.blobs = blobs;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${slipway.packages.sweep-every:5M}",
            delayed = "1M",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant then = clock.instant().minus(config.leftOverAfter());
        return blobs.sweepIncoming(then, BATCH)
                .chain(() -> sweep(Math.floorMod(next.getAndIncrement(), BlobStore.SHARDS), then))
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> LOG.warnf("Contents that no package names stay a little longer: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** How many it deleted. */
    Uni<Integer> sweep(int shard, Instant then) {
        return blobs.olderThan(then, shard, BATCH)
                .chain(old -> old.isEmpty()
                        ? Uni.createFrom().item(0)
                        : store.named(old.stream().map(BlobId::value).toList()).chain(named -> discard(old, named)));
    }

    private Uni<Integer> discard(List<BlobId> old, List<String> named) {
        List<BlobId> leftOver =
                old.stream().filter(id -> !named.contains(id.value())).toList();
        return blobs.discard(leftOver).replaceWith(leftOver.size());
    }
}
