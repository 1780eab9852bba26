package dev.slipway.deployment.workerpools;

import dev.slipway.documents.Documents;
import dev.slipway.documents.Draft;
import dev.slipway.documents.Kind;
import dev.slipway.places.SpaceDefaults;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The kind of document, and the one that every space begins with. */
@ApplicationScoped
public class WorkerPools implements SpaceDefaults {

    public static final Kind<WorkerPool> KIND = new Kind<>(
            "worker_pools",
            "WorkerPools",
            "worker pool",
            WorkerPool.class,
            "coalesce((body ->> 'sortOrder')::int, 0), " + Kind.BY_NAME,
            List.of(
                    new Kind.Usage("workers", "worker", List.of("workerPoolIds")),
                    new Kind.Usage(
                            "machines", "deployment target", List.of("endpoint", "fields", "DefaultWorkerPoolId"))));

    private final Documents documents;

    WorkerPools(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Uni<Void> create(SqlConnection tx, String spaceId) {
        return documents.begin(
                tx, KIND, spaceId, Draft.of("Default Worker Pool", null, new WorkerPool(true, "", 0), List.of()));
    }
}
