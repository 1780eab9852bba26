package dev.slipway.variables.sets;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.variables.VariablesChanged;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.places.KnownPlaces;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.secrets.Secrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saves the next revision of a live set, and tells of it in the same transaction. */
@ApplicationScoped
class SaveVariables {

    private final VariableSetStore store;
    private final Owners owners;
    private final FindScopeValues scopeValues;
    private final KnownPlaces places;
    private final CheckReferences references;
    private final Secrets secrets;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InstantSource clock;

    SaveVariables(
            VariableSetStore store,
            Owners owners,
            FindScopeValues scopeValues,
            KnownPlaces places,
            CheckReferences references,
            Secrets secrets,
            Transactions transactions,
            Outbox outbox,
            InstantSource clock) {
        this.store = store;
        this.owners = owners;
        this.scopeValues = scopeValues;
        this.places = places;
        this.references = references;
        this.secrets = secrets;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<VariableSetView> save(String spaceId, VariableSetId id, VariableSetChange change, Caller caller) {
        if (id.isSnapshot()) {
            return Uni.createFrom()
                    .failure(DomainException.invalid("The variable snapshot " + id.value()
                            + " cannot be changed: releases rely on it. Change " + id.live()
                            + ", and update the variables of the release."));
        }
        return owners.require(spaceId, id).flatMap(project -> owners.rule(spaceId, id)
                .flatMap(rule -> transactions.in(tx -> places.hold(tx)
                        .chain(() -> store.lock(tx, id, spaceId))
                        .flatMap(current -> next(tx, current, change, project, rule, caller))))
                .map(new VariableRights(caller)::seenOf)
                .flatMap(
                        saved -> scopeValues.of(project).map(values -> VariableSetView.of(saved, id.value(), values))));
    }

    private Uni<VariableSet> next(
            SqlConnection tx,
            VariableSet current,
            VariableSetChange change,
            ProjectContext owner,
            VariableRule rule,
            Caller caller) {
        refuseWhenStale(current, change.version());
        var rights = new VariableRights(caller);
        VariableSet seen = rights.seenOf(current);
        List<Variable> changed =
                VariableMerge.merge(seen.variables(), change.variables(), owner, secrets::seal, () -> UUID.randomUUID()
                        .toString());
        rights.require(VariableRights.needs(seen.variables(), changed));
        List<Variable> variables = new ArrayList<>(changed);
        // The client does not know of these, so it can neither have sent nor meant to remove them.
        current.variables().stream().filter(each -> !rights.maySee(each)).forEach(variables::add);
        List<String> problems = rule.problems(variables);
        if (!problems.isEmpty()) {
            throw DomainException.invalid(problems);
        }
        return references
                .check(tx, current.spaceId(), current.variables(), variables)
                .chain(() -> saveLocked(tx, current, variables, caller.id()))
                .call(saved -> outbox.append(tx, Audit.modified(caller, subject(saved, owner), clock.instant())));
    }

    /** Names and values of variables stay out of it. */
    private static Subject subject(VariableSet set, ProjectContext owner) {
        return Subject.of("Variable set of", set.id().live(), owner.name())
                .in(set.spaceId())
                .with(set.id().owner());
    }

    /** For whoever holds the set's lock. */
    Uni<VariableSet> saveLocked(SqlClient tx, VariableSet locked, List<Variable> variables, @Nullable String userId) {
        return store.save(tx, locked, variables, userId)
                .call(saved -> outbox.append(
                        tx,
                        new VariablesChanged(
                                saved.spaceId(), saved.id().owner(), saved.id().live(), saved.version())));
    }

    private static void refuseWhenStale(VariableSet current, @Nullable Integer sent) {
        if (sent != null && sent != current.version()) {
            throw DomainException.conflict(
                    "The variables " + current.id().live() + " are at version " + current.version()
                            + " and this change was made to version " + sent
                            + ": somebody saved them meanwhile. Read them again, repeat the change and save.");
        }
    }
}
