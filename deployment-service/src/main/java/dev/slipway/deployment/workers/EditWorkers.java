package dev.slipway.deployment.workers;

import dev.slipway.deployment.endpoints.Endpoint;
import dev.slipway.deployment.machinepolicies.MachinePolicies;
import dev.slipway.documents.Document;
import dev.slipway.documents.Documents;
import dev.slipway.documents.Kind;
import dev.slipway.rest.Caller;
import dev.slipway.secrets.BoundSecrets;
import dev.slipway.secrets.Secrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Registers workers, changes them, and lets them forget accounts that are gone. */
@ApplicationScoped
public class EditWorkers {

    static final Kind<Worker> KIND = new Kind<>("workers", "Workers", "worker", Worker.class, Kind.BY_NAME, List.of());

    private final Documents documents;
    private final BoundSecrets secrets;

    EditWorkers(Documents documents, Secrets secrets) {
        this.documents = documents;
        this.secrets = secrets.of(Endpoint.SECRET_KIND);
    }

    Uni<Document<Worker>> create(String spaceId, WorkerChange change, Caller caller) {
        return documents
                .defaultId(MachinePolicies.kind(), spaceId)
                .chain(policy ->
                        documents.create(KIND, spaceId, caller, before -> change.draft(before, policy, secrets::seal)));
    }

    public Uni<Void> leaveAccount(SqlConnection tx, String accountId) {
        return documents.withdraw(tx, KIND, Endpoint.ACCOUNTS, accountId, Caller.service("deployment-service"));
    }

    Uni<Document<Worker>> change(String spaceId, String id, WorkerChange change, Caller caller) {
        return documents.change(KIND, spaceId, id, caller, before -> change.draft(before, "", secrets::seal));
    }
}
