package dev.slipway.variables.sets;

import dev.slipway.contracts.release.TagSetChanged;
import dev.slipway.variables.scoping.Dimension;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cleans up behind what was deleted elsewhere, in the transaction of the fact that tells of it. */
@ApplicationScoped
public class ForgetVariables {

    private final VariableSetStore store;
    private final SaveVariables save;

    ForgetVariables(VariableSetStore store, SaveVariables save) {
        this.store = store;
        this.save = save;
    }

    /** The set and all its revisions. */
    public Uni<Void> ofOwner(SqlClient tx, String ownerId) {
        return store.deleteOwner(tx, ownerId);
    }

    /** The set, but not the revisions that something points to: those are collected when nothing does. */
    public Uni<Void> retire(SqlClient tx, String ownerId) {
        return store.retire(tx, ownerId);
    }

    public Uni<Void> ofSpace(SqlClient tx, String spaceId) {
        return store.deleteSpace(tx, spaceId);
    }

    /** A new revision of every set with a value for what is gone: an environment, a channel or a deployment target. */
    public Uni<Void> scopedTo(SqlClient tx, String spaceId, Dimension dimension, String id) {
        return store.lockScopedTo(tx, spaceId, dimension, id)
                .onItem()
                .transformToMulti(sets -> Multi.createFrom().iterable(sets))
                .onItem()
                .transformToUniAndConcatenate(
                        set -> save.saveLocked(tx, set, without(set.variables(), dimension, id), null))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** A new revision of every set with values for tags that are called otherwise now, or are gone. */
    public Uni<Void> follow(SqlClient tx, TagSetChanged tags) {
        return store.lockScopedByTags(tx, tags.spaceId())
                .onItem()
                .transformToMulti(sets -> Multi.createFrom().iterable(sets))
                .onItem()
                .transformToUniAndConcatenate(set -> {
                    List<Variable> next = retagged(set.variables(), tags::now);
                    return next.equals(set.variables())
                            ? Uni.createFrom().voidItem()
                            : save.saveLocked(tx, set, next, null).replaceWithVoid();
                })
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** A value whose only tags are gone goes too, as that of an environment does. */
    static List<Variable> retagged(List<Variable> variables, Function<String, Optional<String>> now) {
        return variables.stream()
                .flatMap(each -> {
                    List<String> former = each.scope().of(Dimension.TENANT_TAG);
                    String[] next = former.stream()
                            .flatMap(tag -> now.apply(tag).stream())
                            .distinct()
                            .toArray(String[]::new);
                    return former.isEmpty()
                            ? Stream.of(each)
                            : next.length == 0
                                    ? Stream.empty()
                                    : Stream.of(each.in(each.scope().and(Dimension.TENANT_TAG, next)));
                })
                .toList();
    }

    /**
     * A value for this environment (channel, target) alone can never apply again and goes. It must not lose its scope
     * instead: then it would apply everywhere.
     */
    static List<Variable> without(List<Variable> variables, Dimension dimension, String id) {
        return variables.stream()
                .filter(each -> !each.scope().isOnly(dimension, id))
                .map(each -> each.scope().of(dimension).contains(id)
                        ? each.in(each.scope().without(dimension, id))
                        : each)
                .toList();
    }
}
