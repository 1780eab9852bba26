package dev.slipway.variables.sets;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which live variables hold an id, such as an account's. */
@ApplicationScoped
public class FindUses {

    /** @param names of the variables */
    public record Use(String ownerId, String variableSetId, List<String> names) {
        public Use {
            names = List.copyOf(names);
        }
    }

    private final VariableSetStore store;

    FindUses(VariableSetStore store) {
        this.store = store;
    }

    public Uni<List<Use>> of(String spaceId, String id) {
        return store.holding(spaceId, id).map(sets -> uses(sets, id));
    }

    public Uni<List<Use>> of(SqlClient tx, String spaceId, String id) {
        return store.holding(tx, spaceId, id).map(sets -> uses(sets, id));
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
