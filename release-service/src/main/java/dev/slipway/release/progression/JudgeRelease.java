package dev.slipway.release.progression;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how far a release has come, by what is known in this service. */
@ApplicationScoped
public class JudgeRelease {

    private final ProgressionStore store;
    private final Pool pool;

    JudgeRelease(ProgressionStore store, Pool pool) {
        this.store = store;
        this.pool = pool;
    }

    public Uni<Optional<JudgedRelease>> judge(String releaseId, @Nullable String tenantId) {
        return store.judge(pool, releaseId, tenantId);
    }

    /** The same inside a transaction, so that it sees what the transaction applied. */
    public Uni<Optional<JudgedRelease>> judge(SqlClient tx, String releaseId, @Nullable String tenantId) {
        return store.judge(tx, releaseId, tenantId);
    }

    /** What is known of many releases at once, by release; those without any news are left out. */
    public Uni<Map<String, ReleaseHistory>> histories(List<String> releaseIds) {
        return store.histories(pool, releaseIds);
    }
}
