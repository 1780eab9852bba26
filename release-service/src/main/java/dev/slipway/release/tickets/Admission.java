package dev.slipway.release.tickets;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.release.progression.LockedRelease;
import dev.slipway.release.progression.Progression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A ticket on its way: the locked release with its facts, and the targets by their environments. */
record Admission(
        LockedRelease release,
        Ticket.ReleaseFacts facts,
        List<Ticket.ProcessStep> process,
        Tenancy tenancy,
        TicketRequest.Cause cause,
        List<Target> targets) {

    record Target(
            String deploymentId,
            TargetEnvironment environment,
            @Nullable String tenantId) {

        /** '' for none. */
        String tenant() {
            return tenantId == null ? "" : tenantId;
        }
    }

    /**
     * What a target had before.
     *
     * @param releaseId the last successful release there other than this one, or null
     * @param tenant null for none
     */
    record Past(
            @Nullable String releaseId,
            @Nullable String version,
            Ticket.History history,
            Ticket.@Nullable TenantFacts tenant) {}

    /** The first environment asked for that is not among these. */
    static Optional<String> unknownEnvironment(TicketRequest request, List<TargetEnvironment> environments) {
        return request.targets().stream()
                .map(TicketRequest.Target::environment)
                .filter(wanted -> TargetEnvironment.named(wanted, environments).isEmpty())
                .findFirst();
    }

    static List<Target> targets(TicketRequest request, List<TargetEnvironment> environments) {
        return request.targets().stream()
                .map(target -> new Target(
                        target.deploymentId(),
                        TargetEnvironment.named(target.environment(), environments)
                                .orElseThrow(),
                        target.tenantId()))
                .toList();
    }

    /** '' stands for no tenant. */
    Set<String> tenants() {
        return targets.stream().map(Target::tenant).collect(Collectors.toSet());
    }

    /** The first tenant asked for that is not among these. */
    Optional<String> unknownTenant(Map<String, Tenancy.Tenant> known) {
        return targets.stream()
                .map(Target::tenant)
                .filter(id -> !id.isEmpty() && !known.containsKey(id))
                .findFirst();
    }

    /**
     * Why not; empty when every target may be deployed to, for whom it is.
     *
     * @param known the tenants by id
     * @param progressions by tenant
     * @param before deployments that were admitted by an earlier ticket
     */
    List<String> refusals(
            Map<String, Tenancy.Tenant> known, Map<String, Progression> progressions, Set<String> before) {
        return targets.stream()
                .filter(target -> cause == TicketRequest.Cause.RECHECK || !before.contains(target.deploymentId()))
                .flatMap(target -> tenancy
                        .refusal(target.environment(), known.get(target.tenant()))
                        .or(() -> refusal(target, progressions.get(target.tenant())))
                        .stream())
                .distinct()
                .toList();
    }

    private Optional<String> refusal(Target target, @Nullable Progression progression) {
        return progression == null
                ? Optional.empty()
                : progression.refusal(target.environment().forJudgement(), cause == TicketRequest.Cause.AUTOMATIC);
    }

    /** @param pasts one for each target, in their order */
    Ticket granted(List<Past> pasts) {
        var grants = new ArrayList<Ticket.Grant>();
        for (int i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            grants.add(new Ticket.Grant(
                    target.deploymentId(),
                    target.environment().id(),
                    target.environment().name(),
                    target.environment().position(),
                    target.environment().usesGuidedFailure(),
                    target.tenantId(),
                    pasts.get(i).releaseId(),
                    pasts.get(i).version(),
                    pasts.get(i).history(),
                    pasts.get(i).tenant()));
        }
        return new Ticket(null, facts, process, grants);
    }
}
