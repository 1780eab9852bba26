package dev.slipway.variables.certificates;

import dev.slipway.contracts.internal.Expansions.Expansion;
import dev.slipway.documents.Document;
import dev.slipway.documents.Documents;
import dev.slipway.variables.sets.Holdable;
import dev.slipway.variables.sets.VariableType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Certificates as variables hold them. An archived one serves those that hold it and is not chosen anew. */
@ApplicationScoped
class HeldCertificates implements Holdable {

    private static final String UNKNOWN = "which is no certificate of this space";

    private final Documents documents;
    private final OpenCertificates open;

    HeldCertificates(Documents documents, OpenCertificates open) {
        this.documents = documents;
        this.open = open;
    }

    @Override
    public boolean isHeldBy(VariableType type) {
        return type == VariableType.CERTIFICATE;
    }

    @Override
    public Uni<Map<String, String>> refusals(SqlConnection tx, String spaceId, VariableType type, Set<String> ids) {
        return documents.keep(tx, Certificate.KIND, spaceId, ids).map(found -> {
            Map<String, String> refusals = new HashMap<>();
            ids.forEach(id -> refusal(find(found, id)).ifPresent(why -> refusals.put(id, why)));
            return refusals;
        });
    }

    private static Optional<String> refusal(Optional<Document<Certificate>> certificate) {
        return certificate.isEmpty()
                ? Optional.of(UNKNOWN)
                : certificate
                        .filter(document -> document.body().archived())
                        .map(document -> "which is an archived certificate");
    }

    @Override
    public Uni<List<Expansion>> expand(String spaceId, String environmentId, VariableType type, List<String> ids) {
        return documents.withIds(Certificate.KIND, spaceId, ids).flatMap(found -> Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> expand(id, find(found, id), environmentId))
                .collect()
                .asList());
    }

    private Uni<Expansion> expand(String id, Optional<Document<Certificate>> certificate, String environmentId) {
        Optional<String> refusal = certificate.isEmpty()
                ? Optional.of(UNKNOWN)
                : certificate.flatMap(document -> document.body().placeRefusal(environmentId));
        return refusal.isPresent()
                ? Uni.createFrom().item(() -> Expansion.refused(id, refusal.get()))
                : open.properties(certificate.orElseThrow()).map(properties -> new Expansion(id, null, properties));
    }

    private static Optional<Document<Certificate>> find(List<Document<Certificate>> found, String id) {
        return found.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
