package dev.slipway.deployment.machinepolicies;

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
public class MachinePolicies implements SpaceDefaults {

    static final Kind<MachinePolicy> KIND = new Kind<>(
            "machine_policies",
            "MachinePolicies",
            "machine policy",
            MachinePolicy.class,
            Kind.BY_NAME,
            List.of(
                    new Kind.Usage("machines", "deployment target", List.of("machinePolicyId")),
                    new Kind.Usage("workers", "worker", List.of("machinePolicyId"))));

    private final Documents documents;

    MachinePolicies(Documents documents) {
        this.documents = documents;
    }

    /** For those that refer to one. */
    public static Kind<?> kind() {
        return KIND;
    }

    @Override
    public Uni<Void> create(SqlConnection tx, String spaceId) {
        var usual = MachinePolicy.DEFAULT;
        var policy = new MachinePolicy(
                true,
                "",
                usual.connection(),
                usual.healthCheck(),
                usual.connectivity(),
                usual.cleanup(),
                usual.updates(),
                usual.cacheRetention());
        return documents.begin(tx, KIND, spaceId, Draft.of("Default Machine Policy", null, policy, List.of()));
    }
}
