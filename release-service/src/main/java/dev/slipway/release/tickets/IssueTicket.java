package dev.slipway.release.tickets;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.eventing.Transactions;
import dev.slipway.release.progression.ApplyOutcomes;
import dev.slipway.release.progression.JudgeRelease;
import dev.slipway.release.progression.LockedRelease;
import dev.slipway.release.progression.Progression;
import dev.slipway.release.releases.ReleaseId;
import dev.slipway.release.releases.SnapshotVariables;
import dev.slipway.rest.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges whether a release may go to some environments, all or none, and reserves the deployments' ids. */
@ApplicationScoped
class IssueTicket {

    private final TicketStore store;
    private final HistoryStore history;
    private final TicketTenantStore tenants;
    private final FindTicketRelease findRelease;
    private final ApplyOutcomes outcomes;
    private final JudgeRelease judge;
    private final SnapshotVariables snapshotVariables;
    private final Transactions transactions;

    IssueTicket(
            TicketStore store,
            HistoryStore history,
            TicketTenantStore tenants,
            FindTicketRelease findRelease,
            ApplyOutcomes outcomes,
            JudgeRelease judge,
            SnapshotVariables snapshotVariables,
            Transactions transactions) {
        this.store = store;
        this.history = history;
        this.tenants = tenants;
        this.findRelease = findRelease;
        this.outcomes = outcomes;
        this.judge = judge;
        this.snapshotVariables = snapshotVariables;
        this.transactions = transactions;
    }

    Uni<Ticket> issue(TicketRequest request, Caller caller) {
        if (request.targets().isEmpty()) {
            return answer(TicketRefused.invalid("A deployment needs at least one environment"));
        }
        return findRelease
                .find(request)
                .chain(found -> found instanceof FindTicketRelease.Found.Here here
                        ? issue(request, here.releaseId(), caller)
                        : answer(((FindTicketRelease.Found.Nowhere) found).refusal()));
    }

    private Uni<Ticket> issue(TicketRequest request, String releaseId, Caller caller) {
        return updateVariables(request, releaseId, caller)
                .chain(() -> transactions.in(tx -> admit(tx, request, releaseId)));
    }

    private Uni<Void> updateVariables(TicketRequest request, String releaseId, Caller caller) {
        return request.updateVariables() && request.cause() != TicketRequest.Cause.RECHECK
                ? snapshotVariables
                        .update(request.spaceId(), new ReleaseId(releaseId), caller)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Ticket> admit(SqlClient tx, TicketRequest request, String releaseId) {
        return store.lockProject(tx, request.spaceId(), releaseId).chain(project -> switch (project) {
            case GONE -> answer(FindTicketRelease.noSuchRelease(releaseId));
            case DISABLED ->
                answer(TicketRefused.conflict(
                        "The project of this release is disabled. Enable it before you deploy", null));
            case READY ->
                outcomes.lock(tx, releaseId, request.spaceId())
                        .chain(found -> found.map(release -> outcomes.apply(tx, release, request.outcomes())
                                        .chain(() -> resolve(tx, request, release)))
                                .orElseGet(() -> answer(FindTicketRelease.noSuchRelease(releaseId))));
        });
    }

    private Uni<Ticket> resolve(SqlClient tx, TicketRequest request, LockedRelease release) {
        var wanted = request.targets().stream()
                .map(TicketRequest.Target::environment)
                .toList();
        return store.frozen(tx, release.releaseId()).chain(frozen -> store.environments(tx, release.spaceId(), wanted)
                .chain(environments -> Admission.unknownEnvironment(request, environments)
                        .map(unknown -> answer(noSuchEnvironment(unknown, frozen.facts())))
                        .orElseGet(() -> judge(tx, admission(request, release, frozen, environments)))));
    }

    private static Admission admission(
            TicketRequest request,
            LockedRelease release,
            TicketStore.Frozen frozen,
            List<TargetEnvironment> environments) {
        return new Admission(
                release,
                frozen.facts(),
                frozen.process(),
                frozen.tenancy(),
                request.cause(),
                Admission.targets(request, environments));
    }

    private static Ticket noSuchEnvironment(String name, Ticket.ReleaseFacts facts) {
        return TicketRefused.notFound(
                "There is no environment '" + name + "' in space " + facts.spaceName()
                        + ". Check its name, or list the environments",
                facts);
    }

    private static Ticket noSuchTenant(String id, Ticket.ReleaseFacts facts) {
        return TicketRefused.notFound(
                "There is no tenant '" + id + "' in space " + facts.spaceName() + ". Check its id, or list the tenants",
                facts);
    }

    private Uni<Ticket> judge(SqlClient tx, Admission admission) {
        return tenants.of(tx, admission).chain(known -> admission
                .unknownTenant(known)
                .map(id -> answer(noSuchTenant(id, admission.facts())))
                .orElseGet(() -> judge(tx, admission, known)));
    }

    private Uni<Ticket> judge(SqlClient tx, Admission admission, Map<String, Tenancy.Tenant> known) {
        return store.admitted(tx, admission)
                .chain(before -> progressions(tx, admission)
                        .map(progressions -> admission.refusals(known, progressions, before)))
                .chain(refusals -> refusals.isEmpty()
                        ? grant(tx, admission)
                        : answer(TicketRefused.conflict(String.join(". ", refusals), admission.facts())));
    }

    private Uni<Map<String, Progression>> progressions(SqlClient tx, Admission admission) {
        Map<String, Progression> byTenant = new HashMap<>();
        return Multi.createFrom()
                .iterable(admission.tenants())
                .onItem()
                .transformToUniAndConcatenate(
                        tenant -> judge.judge(tx, admission.release().releaseId(), tenant.isEmpty() ? null : tenant)
                                .invoke(found -> found.ifPresent(judged -> byTenant.put(tenant, judged.progression()))))
                .collect()
                .last()
                .replaceWith(byTenant);
    }

    private Uni<Ticket> grant(SqlClient tx, Admission admission) {
        var reserved = admission.cause() == TicketRequest.Cause.RECHECK
                ? Uni.createFrom().voidItem()
                : store.reserve(tx, admission);
        return reserved.chain(() -> history.of(tx, admission)).map(admission::granted);
    }

    private static Uni<Ticket> answer(Ticket ticket) {
        return Uni.createFrom().item(ticket);
    }
}
