package dev.slipway.deployment.machines;

import dev.slipway.contracts.deployment.MachineDeleted;
import dev.slipway.contracts.release.TagSetChanged;
import dev.slipway.deployment.endpoints.Endpoint;
import dev.slipway.deployment.machinepolicies.MachinePolicies;
import dev.slipway.documents.Document;
import dev.slipway.documents.Documents;
import dev.slipway.documents.Kind;
import dev.slipway.eventing.Outbox;
import dev.slipway.rest.Caller;
import dev.slipway.secrets.BoundSecrets;
import dev.slipway.secrets.Secrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Registers deployment targets, changes and finds them, and takes them out of environments and tenants that are gone. */
@ApplicationScoped
public class EditMachines {

    static final Kind<Machine> KIND =
            new Kind<>("machines", "Machines", "deployment target", Machine.class, Kind.BY_NAME, List.of());

    private static final Caller SELF = Caller.service("deployment-service");

    private final Documents documents;
    private final BoundSecrets secrets;
    private final Outbox outbox;

    EditMachines(Documents documents, Secrets secrets, Outbox outbox) {
        this.documents = documents;
        this.secrets = secrets.of(Endpoint.SECRET_KIND);
        this.outbox = outbox;
    }

    Uni<Document<Machine>> create(String spaceId, MachineChange change, Caller caller) {
        return documents
                .defaultId(MachinePolicies.kind(), spaceId)
                .chain(policy ->
                        documents.create(KIND, spaceId, caller, before -> change.draft(before, policy, secrets::seal)));
    }

    Uni<Document<Machine>> change(String spaceId, String id, MachineChange change, Caller caller) {
        return documents.change(KIND, spaceId, id, caller, before -> change.draft(before, "", secrets::seal));
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.delete(
                KIND,
                spaceId,
                id,
                caller,
                (tx, machine) -> outbox.append(tx, new MachineDeleted(spaceId, machine.id())));
    }

    /** Ids of targets by what they were asked by: an id, a name or a slug. What does not exist is left out. */
    public Uni<Map<String, String>> ids(String spaceId, List<String> asked) {
        return documents.ids(KIND, spaceId, asked);
    }

    /** A target that was only in this environment is in none afterwards, until somebody puts it into another. */
    public Uni<Void> leaveEnvironment(SqlConnection tx, String environmentId) {
        return documents.withdraw(tx, KIND, "environmentIds", environmentId, SELF);
    }

    /** Tags that are called otherwise now, or are gone. */
    public Uni<Void> follow(SqlConnection tx, TagSetChanged tags) {
        return documents.rewrite(tx, KIND, tags.spaceId(), "tenantTags", tags::now, tags.tagSetId(), SELF);
    }

    public Uni<Void> leaveAccount(SqlConnection tx, String accountId) {
        return documents.withdraw(tx, KIND, Endpoint.ACCOUNTS, accountId, SELF);
    }

    public Uni<Void> leaveTenant(SqlConnection tx, String tenantId) {
        return documents.withdraw(tx, KIND, "tenantIds", tenantId, SELF);
    }
}
