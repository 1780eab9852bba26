package dev.slipway.release.packages;

import dev.slipway.blobs.Blob;
import dev.slipway.blobs.BlobId;
import dev.slipway.blobs.BlobsUnavailable;
import dev.slipway.blobs.FolderBlobStore;
import dev.slipway.rest.DomainException;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** The contents of packages, on worker threads: nothing here blocks its caller. A folder that cannot be used is told at the start. */
@Startup
@ApplicationScoped
class PackageBlobs {

    private static final Logger LOG = Logger.getLogger(PackageBlobs.class);

    private final FolderBlobStore blobs;
    private final Vertx vertx;

    PackageBlobs(PackagesConfig config, Vertx vertx) {
        this.blobs = new FolderBlobStore(config.folder());
        this.vertx = vertx;
    }

    Uni<Blob> take(Path upload) {
        return onWorker(() -> blobs.take(upload));
    }

    Uni<Optional<Path>> find(BlobId id) {
        return onWorker(() -> blobs.find(id));
    }

    /** As well as it goes: what stays is swept up later. */
    Uni<Void> discard(List<BlobId> ids) {
        return onWorker(() -> {
                    ids.forEach(blobs::delete);
                    return ids.size();
                })
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    Uni<List<BlobId>> olderThan(Instant then, int shard, int limit) {
        return onWorker(() -> blobs.olderThan(then, shard, limit));
    }

    Uni<Integer> sweepIncoming(Instant then, int limit) {
        return onWorker(() -> blobs.sweepIncoming(then, limit));
    }

    private <T> Uni<T> onWorker(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage())
                .onFailure(BlobsUnavailable.class)
                .transform(failure -> {
                    LOG.errorf(failure, "The folder of packages fails");
                    return DomainException.unavailable(String.valueOf(failure.getMessage()));
                });
    }
}
