package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.VariablesCopied;
import dev.slipway.contracts.internal.VariablesCopy;
import dev.slipway.eventing.Transactions;
import dev.slipway.places.KnownPlaces;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Gives a new owner the variables that another one has now. Sealed secrets stay sealed on the way. */
@ApplicationScoped
class CopyVariables {

    private final VariableSetStore store;
    private final SaveVariables save;
    private final KnownPlaces places;
    private final Transactions transactions;

    CopyVariables(VariableSetStore store, SaveVariables save, KnownPlaces places, Transactions transactions) {
        this.store = store;
        this.save = save;
        this.places = places;
        this.transactions = transactions;
    }

    /**
     * What the new owner had before is replaced, so that asking twice does no harm. Places are held meanwhile: what is
     * deleted at this moment leaves both sets or was never copied.
     */
    Uni<VariablesCopied> copy(VariablesCopy wish) {
        VariableSetId from = VariableSetId.ofOwner(wish.fromOwnerId());
        VariableSetId to = VariableSetId.ofOwner(wish.toOwnerId());
        return transactions
                .in(tx -> places.hold(tx)
                        .chain(() -> store.live(tx, from))
                        .map(found -> found.filter(set -> set.spaceId().equals(wish.spaceId()))
                                .map(VariableSet::variables)
                                .orElse(List.of()))
                        .call(variables -> variables.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : replace(tx, to, wish.spaceId(), translated(variables, wish.ids()))))
                .map(variables -> new VariablesCopied(variables.size()));
    }

    private Uni<Void> replace(SqlClient tx, VariableSetId to, String spaceId, List<Variable> variables) {
        return store.lock(tx, to, spaceId)
                .chain(locked -> save.saveLocked(tx, locked, variables, null))
                .replaceWithVoid();
    }

    static List<Variable> translated(List<Variable> variables, Map<String, String> ids) {
        return variables.stream()
                .map(each -> each.in(each.scope().translated(ids)))
                .toList();
    }
}
