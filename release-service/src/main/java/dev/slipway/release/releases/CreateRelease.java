package dev.slipway.release.releases;

import dev.slipway.audit.Audit;
import dev.slipway.contracts.Fact;
import dev.slipway.contracts.release.ReleaseCreated;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.release.progression.Phase;
import dev.slipway.release.progression.PhaseEntry;
import dev.slipway.release.variables.CaptureVariables;
import dev.slipway.release.versions.ReleaseVersion;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Ids;
import dev.slipway.rest.idempotency.WithEffect;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Captures process and variables of a project under a version, and tells of it so that the automatic environments of the
 * first phase are deployed to. A version that was computed and then taken by somebody else is computed again.
 */
@ApplicationScoped
class CreateRelease {

    private static final int TRIES = 30;

    /** @param autoDeployTo names of environments that it will be deployed to by itself */
    record Created(Release release, boolean existedBefore, List<String> autoDeployTo) {}

    private final ReleaseStore store;
    private final ReleasePlanStore plans;
    private final NextVersion nextVersion;
    private final CaptureVariables variables;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InstantSource clock;

    CreateRelease(
            ReleaseStore store,
            ReleasePlanStore plans,
            NextVersion nextVersion,
            CaptureVariables variables,
            Transactions transactions,
            Outbox outbox,
            InstantSource clock) {
        this.store = store;
        this.plans = plans;
        this.nextVersion = nextVersion;
        this.variables = variables;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param answer stored in the transaction that creates it */
    Uni<Created> create(String spaceId, NewRelease wish, WithEffect<Created> answer) {
        var project = wish.checkedProject();
        return plans.plan(spaceId, project, wish.channel())
                .map(planned -> checked(planned, project, wish))
                .chain(plan -> selected(plan, wish)
                        .call(chosen -> refuseByRules(plan, chosen))
                        .chain(chosen -> create(plan, chosen, answer)));
    }

    private Uni<Created> create(ReleasePlan plan, NewRelease wish, WithEffect<Created> answer) {
        return nextVersion.of(plan, wish.version()).chain(version -> createAs(plan, wish, version, answer));
    }

    /** The wish with the packages that it chooses for places of the process. */
    private Uni<NewRelease> selected(ReleasePlan plan, NewRelease wish) {
        return wish.selections().packages().isEmpty()
                ? Uni.createFrom().item(wish.selecting(List.of()))
                : store.packagePlaces(plan.processSnapshotId()).map(wish::selecting);
    }

    private Uni<Void> refuseByRules(ReleasePlan plan, NewRelease wish) {
        return wish.ignoreChannelRules() || wish.contents().selectedPackages().isEmpty()
                ? Uni.createFrom().voidItem()
                : store.packageRules(plan.channelId())
                        .invoke(rules -> wish.contents()
                                .violations(plan.channelName(), rules)
                                .throwIfAny())
                        .replaceWithVoid();
    }

    private static ReleasePlan checked(Optional<ReleasePlanStore.Planned> found, String project, NewRelease wish) {
        var planned = found.orElseThrow(() -> DomainException.notFound(
                "There is no project '" + project + "' in this space. Check its name, or list the projects"));
        var plan = planned.plan();
        if (plan == null) {
            throw DomainException.notFound("Project " + planned.projectName() + " has no channel '" + wish.channel()
                    + "'. Check the channel's name, or leave it out for the default one");
        }
        if (plan.disabled()) {
            throw DomainException.conflict(
                    "Project " + plan.projectName() + " is disabled. Enable it before you create a release");
        }
        if (wish.ignoreChannelRules() && !plan.allowsIgnoringChannelRules()) {
            throw DomainException.conflict("Project " + plan.projectName()
                    + " does not allow releases that ignore channel rules. Change that in its settings");
        }
        return plan;
    }

    private Uni<Created> createAs(
            ReleasePlan plan, NewRelease wish, ReleaseVersion version, WithEffect<Created> answer) {
        if (!wish.orExisting()) {
            return capture(plan, wish, version, answer);
        }
        return store.findByVersion(plan.spaceId(), plan.projectId(), version)
                .chain(existing -> existing.map(release -> Uni.createFrom().item(new Created(release, true, List.of())))
                        .orElseGet(() -> capture(plan, wish, version, answer)));
    }

    private Uni<Created> capture(
            ReleasePlan plan, NewRelease wish, ReleaseVersion version, WithEffect<Created> answer) {
        return variables
                .capture(plan.spaceId(), plan.variableOwners())
                .chain(snapshotIds -> save(plan, wish, version, snapshotIds, answer, 1));
    }

    private Uni<Created> save(
            ReleasePlan plan,
            NewRelease wish,
            ReleaseVersion version,
            List<String> snapshotIds,
            WithEffect<Created> answer,
            int attempt) {
        return store.nextNumber()
                .chain(number ->
                        insert(plan, wish, version, draft(number, plan, wish, version, snapshotIds), number, answer))
                .onFailure(ReleaseStore.VersionTaken.class)
                .recoverWithUni(() -> versionTaken(plan, wish, version, snapshotIds, answer, attempt));
    }

    private Uni<Created> insert(
            ReleasePlan plan,
            NewRelease wish,
            ReleaseVersion version,
            Release release,
            long number,
            WithEffect<Created> answer) {
        var firstPhaseId = plan.firstPhase().map(Phase::id).orElse(null);
        var facts = facts(plan, release, wish.by());
        var created = new Created(release, false, plan.autoDeployToNames());
        return insert(
                        client -> store.insert(client, release, number, version, firstPhaseId, facts),
                        client -> answer.store(client, created),
                        answer.isNothing())
                .map(saved -> {
                    if (!saved) {
                        throw DomainException.conflict(
                                "Project " + plan.projectName() + " is being deleted; it takes no more releases");
                    }
                    return created;
                });
    }

    /** One statement, a transaction by itself; two in one transaction when the answer is to be kept along with it. */
    private Uni<Boolean> insert(
            Function<SqlClient, Uni<Boolean>> insert, Function<SqlClient, Uni<Void>> keep, boolean nothingToKeep) {
        return nothingToKeep
                ? transactions.statement(insert)
                : transactions
                        .in(tx -> insert.apply(tx)
                                .call(saved -> saved
                                        ? keep.apply(tx)
                                        : Uni.createFrom().voidItem()))
                        .invoke(outbox::nudge);
    }

    /** What the release's own statement tells of it, in order. */
    private static List<Fact> facts(ReleasePlan plan, Release release, Caller by) {
        return List.of(created(plan, release), Audit.created(by, release.subject(), release.assembled()));
    }

    private static ReleaseCreated created(ReleasePlan plan, Release release) {
        var phaseId = plan.firstPhase().map(Phase::id).orElse("none");
        return new ReleaseCreated(
                release.spaceId(),
                release.projectId(),
                release.id(),
                release.channelId(),
                release.version(),
                PhaseEntry.id(release.id(), phaseId),
                plan.autoDeployTo());
    }

    private Release draft(
            long number, ReleasePlan plan, NewRelease wish, ReleaseVersion version, List<String> snapshotIds) {
        return new Release(
                Ids.of("Releases", number),
                plan.spaceId(),
                plan.projectId(),
                plan.channelId(),
                version.text(),
                ReleaseNotes.evaluate(wish.releaseNotes(), plan, version.text()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                wish.ignoreChannelRules(),
                plan.processSnapshotId(),
                snapshotIds.get(0),
                snapshotIds.subList(1, snapshotIds.size()),
                wish.contents().complete(),
                null,
                null);
    }

    private Uni<Created> versionTaken(
            ReleasePlan plan,
            NewRelease wish,
            ReleaseVersion version,
            List<String> snapshotIds,
            WithEffect<Created> answer,
            int attempt) {
        if (wish.orExisting()) {
            return store.findByVersion(plan.spaceId(), plan.projectId(), version)
                    .map(existing -> existing.orElseThrow(() -> alreadyExists(plan, version)))
                    .map(release -> new Created(release, true, List.of()));
        }
        if (!NextVersion.isComputed(wish.version()) || attempt >= TRIES) {
            return Uni.createFrom().failure(alreadyExists(plan, version));
        }
        return nextVersion
                .of(plan, wish.version())
                .chain(next -> next.uniqueKey().equals(version.uniqueKey())
                        ? Uni.createFrom().failure(alreadyExists(plan, version))
                        : save(plan, wish, next, snapshotIds, answer, attempt + 1));
    }

    private static DomainException alreadyExists(ReleasePlan plan, ReleaseVersion version) {
        return DomainException.conflict("Release " + version + " already exists in project " + plan.projectName()
                + ". Choose another version, or deploy the release that is there");
    }
}
