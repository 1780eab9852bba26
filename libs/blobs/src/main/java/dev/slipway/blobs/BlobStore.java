package dev.slipway.blobs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps large byte strings. Nothing in it is ever changed: new content gets a new id. All methods block, and fail with
 * {@link BlobsUnavailable}.
 */
public interface BlobStore {

    /** Blobs are spread over this many parts by their ids. */
    int SHARDS = 256;

    /**
     * Takes a finished file over, under a new id. When this returns the blob outlives a power failure; when it fails
     * nothing was kept. The file is gone in the first case and may be in the second.
     */
    Blob take(Path file);

    /** A local file to read the blob from, empty when there is no such blob. Nobody writes to it. */
    Optional<Path> find(BlobId id);

    /** Nothing when it is gone already. Who reads the blob at this moment reads on to its end. */
    void delete(BlobId id);

    /**
     * Blobs of a part that were finished before then, to look for those that nobody names any more.
     *
     * @param shard from 0 to {@link #SHARDS} - 1
     * @param limit how many at most
     */
    List<BlobId> olderThan(Instant then, int shard, int limit);
}
