package dev.slipway.variables.sets;

import dev.slipway.eventing.Transactions;
import dev.slipway.places.KnownPlaces;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Which live variables hold an id, such as an account's. */
@ApplicationScoped
public class FindUses {

    /** @param names of the variables */
    public record Use(String ownerId, String variableSetId, List<String> names) {
        public Use {
            names = List.copyOf(names);
        }
    }

    private static final int MOST_NAMED = 5;

    private final VariableSetStore store;
    private final KnownPlaces places;
    private final Transactions transactions;

    FindUses(VariableSetStore store, KnownPlaces places, Transactions transactions) {
        this.store = store;
        this.places = places;
        this.transactions = transactions;
    }

    public Uni<List<Use>> of(String spaceId, String id) {
        return store.holding(spaceId, id).map(sets -> uses(sets, id));
    }

    public Uni<List<Use>> of(SqlClient tx, String spaceId, String id) {
        return store.holding(tx, spaceId, id).map(sets -> uses(sets, id));
    }

    /** The names of variables that hold a worker pool; whoever is saving such a variable is waited for. */
    Uni<List<String>> ofPool(String spaceId, String id) {
        return transactions
                .in(tx -> places.holdAlone(tx).chain(() -> of(tx, spaceId, id)))
                .map(found -> found.stream()
                        .flatMap(use -> use.names().stream().map(name -> name + " of " + use.ownerId()))
                        .limit(MOST_NAMED)
                        .toList());
    }

    /** @param what is to be deleted, for example {@code The account 'deploy'} */
    public static void refuseWhileUsed(String what, List<Use> uses) {
        if (!uses.isEmpty()) {
            throw DomainException.conflict(what + " cannot be deleted while variables use it: "
                    + uses.stream()
                            .map(use -> String.join(", ", use.names()) + " of " + use.ownerId())
                            .collect(Collectors.joining("; "))
                    + ". Change these variables first.");
        }
    }

    private static List<Use> uses(List<VariableSet> sets, String id) {
        return sets.stream()
                .map(set -> new Use(
                        set.id().owner(),
                        set.id().live(),
                        set.variables().stream()
                                .filter(each -> id.equals(each.value()))
                                .map(Variable::name)
                                .distinct()
                                .toList()))
                .toList();
    }
}
