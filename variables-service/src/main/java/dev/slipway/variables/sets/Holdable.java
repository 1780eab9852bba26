package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.Expansions.Expansion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents of this service whose ids variables hold. Implemented by the feature that has the documents. */
public interface Holdable {

    boolean isHeldBy(VariableType type);

    /**
     * Why a variable of this type cannot hold these ids, as {@code which is no account of this space}; empty for those
     * that it can hold, which stay until the transaction has ended.
     */
    Uni<Map<String, String>> refusals(SqlConnection tx, String spaceId, VariableType type, Set<String> ids);

    /**
     * The properties of each, for a step that runs in the environment; refused is what does not exist, is of another type or
     * is for other environments.
     */
    Uni<List<Expansion>> expand(String spaceId, String environmentId, VariableType type, List<String> ids);
}
