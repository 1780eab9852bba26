package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.internal.PlacesRequest;
import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.servicetests.StubService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Release- and variables-service as far as deployments need them. Release {@code Releases-x}, {@code 1.0.x}, belongs to
 * project {@code Projects-x}, named {@code Scripted x}; any environment exists, {@code Environments-x} by the name
 * {@code Env Environments-x}. Both are found by id, slug and name in any case.
 */
public final class Neighbours {

    public final StubService release = StubService.start("release-service");
    public final StubService variables = StubService.start("variables-service");
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Map<String, Manifest> manifests = new ConcurrentHashMap<>();
    private final Map<String, Ticket.History> histories = new ConcurrentHashMap<>();

    public Neighbours() {
        release.answerWith("POST", "/internal/tickets", request -> ticket(request.bodyAs(TicketRequest.class)));
        release.answer("DELETE", "/internal/reservations/*", 204, null);
        release.answerWith(
                "POST",
                "/internal/places",
                request -> new Places(request.bodyAs(PlacesRequest.class).ids().stream()
                        .filter(deleted::contains)
                        .toList()));
        variables.answerWith("POST", "/internal/manifests", request -> manifests.entrySet().stream()
                .filter(each -> request.body().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new Manifest(List.of(), List.of(), List.of())));
    }

    /** From now on every ticket for this release is refused. */
    public void refuse(String releaseId, String why) {
        refusals.put(releaseId, why);
    }

    /** What environments had before this release. */
    public void history(String releaseId, Ticket.History history) {
        histories.put(releaseId, history);
    }

    /** From now on there is no such release. */
    public void without(String releaseId) {
        deleted.add(releaseId);
    }

    /** From now on release-service fails at tickets for this release; until {@link #recover}. */
    public void fail(String releaseId) {
        failing.add(releaseId);
    }

    public void recover(String releaseId) {
        failing.remove(releaseId);
    }

    /** The answer for every deployment to this environment. */
    public void manifest(String environmentId, Manifest manifest) {
        manifests.put(environmentId, manifest);
    }

    private static String release(TicketRequest request) {
        var project = String.valueOf(request.project()).replaceFirst("(?i)^(projects-|scripted[ -])", "");
        var version = String.valueOf(request.releaseVersion());
        return "Releases-" + (version.equals("1.0." + project) ? project : version);
    }

    private static String environment(String asked) {
        var id = asked.replaceFirst("(?i)^env[ -](?=environments-)", "");
        return id.replaceFirst("(?i)^environments-", "Environments-");
    }

    private Ticket ticket(TicketRequest request) {
        var releaseId = request.releaseId() == null ? release(request) : request.releaseId();
        if (failing.contains(releaseId)) {
            throw new IllegalStateException("release-service has a bad day");
        }
        if (refusals.containsKey(releaseId)) {
            return new Ticket(new Ticket.Refusal("CONFLICT", refusals.get(releaseId)), null, List.of(), List.of());
        }
        var number = releaseId.substring("Releases-".length());
        var facts = new Ticket.ReleaseFacts(
                request.spaceId(),
                "Default",
                releaseId,
                "1.0." + number,
                "",
                Instant.parse("2026-11-23T12:00:00Z"),
                "Projects-" + number,
                "Scripted " + number,
                "scripted-" + number,
                "ProjectGroups-1",
                "Default Project Group",
                "Channels-1",
                "Default",
                "deploymentprocess-Projects-" + number + "-s-0-AAAAA",
                "variableset-Projects-" + number + "-s-0-AAAAA",
                List.of(),
                "EnvironmentDefault");
        var action = new Ticket.ProcessAction(
                "action-1",
                "Say hello",
                "say-hello",
                "Octopus.Script",
                false,
                true,
                "Success",
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        var optional = new Ticket.ProcessAction(
                "action-2",
                "Say bye",
                "say-bye",
                "Octopus.Script",
                false,
                false,
                "Success",
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        var steps = List.of(
                new Ticket.ProcessStep(
                        "step-1", "Say hello", "Success", "StartAfterPrevious", Map.of(), List.of(action)),
                new Ticket.ProcessStep(
                        "step-2", "Say bye", "Success", "StartAfterPrevious", Map.of(), List.of(optional)));
        var grants = request.targets().stream()
                .map(target -> new Ticket.Grant(
                        target.deploymentId(),
                        environment(target.environment()),
                        "Env " + environment(target.environment()),
                        0,
                        false,
                        target.tenantId(),
                        null,
                        null,
                        histories.getOrDefault(releaseId, Ticket.History.NONE),
                        null))
                .toList();
        return new Ticket(null, facts, steps, grants);
    }
}
