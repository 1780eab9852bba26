package dev.slipway.variables.accounts;

import dev.slipway.contracts.internal.Expansions.Expansion;
import dev.slipway.documents.Document;
import dev.slipway.documents.Documents;
import dev.slipway.variables.sets.Holdable;
import dev.slipway.variables.sets.VariableType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Accounts as variables hold them. */
@ApplicationScoped
class HeldAccounts implements Holdable {

    private static final String UNKNOWN = "which is no account of this space";

    private final Documents documents;

    HeldAccounts(Documents documents) {
        this.documents = documents;
    }

    @Override
    public boolean isHeldBy(VariableType type) {
        return AccountType.isHeldBy(type);
    }

    @Override
    public Uni<Map<String, String>> refusals(SqlConnection tx, String spaceId, VariableType type, Set<String> ids) {
        return documents.keep(tx, Account.KIND, spaceId, ids).map(found -> {
            Map<String, String> refusals = new HashMap<>();
            ids.forEach(id -> refusal(find(found, id), type).ifPresent(why -> refusals.put(id, why)));
            return refusals;
        });
    }

    @Override
    public Uni<List<Expansion>> expand(String spaceId, String environmentId, VariableType type, List<String> ids) {
        return documents.withIds(Account.KIND, spaceId, ids).map(found -> ids.stream()
                .map(id -> expansion(id, find(found, id), environmentId, type))
                .toList());
    }

    private static Optional<Document<Account>> find(List<Document<Account>> found, String id) {
        return found.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static Optional<String> refusal(Optional<Document<Account>> account, VariableType type) {
        return account.map(document -> document.body().typeRefusal(type)).orElse(Optional.of(UNKNOWN));
    }

    private static Expansion expansion(
            String id, Optional<Document<Account>> account, String environmentId, VariableType type) {
        return refusal(account, type)
                .or(() -> account.flatMap(document -> document.body().placeRefusal(environmentId)))
                .map(why -> Expansion.refused(id, why))
                .orElseGet(() ->
                        new Expansion(id, null, account.orElseThrow().body().properties()));
    }
}
