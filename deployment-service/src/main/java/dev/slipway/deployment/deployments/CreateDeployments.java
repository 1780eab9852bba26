package dev.slipway.deployment.deployments;

import dev.slipway.contracts.Fact;
import dev.slipway.contracts.internal.DeploymentOutcome;
import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.deployment.admission.Admission;
import dev.slipway.deployment.machines.EditMachines;
import dev.slipway.deployment.schedule.Schedule;
import dev.slipway.deployment.tasks.TaskSignals;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import dev.slipway.rest.idempotency.WithEffect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the deployments of an order, all of them or none: ticket, variables, then one transaction. What was reserved for
 * an order that fails is given back. People and lifecycles come through here alike.
 */
@ApplicationScoped
public class CreateDeployments {

    private final DeploymentStore store;
    private final OutcomeStore outcomes;
    private final EditMachines machines;
    private final Admission admission;
    private final Reservations reservations;
    private final Transactions transactions;
    private final Outbox outbox;
    private final TaskSignals signals;
    private final InstantSource clock;

    CreateDeployments(
            DeploymentStore store,
            OutcomeStore outcomes,
            EditMachines machines,
            Admission admission,
            Reservations reservations,
            Transactions transactions,
            Outbox outbox,
            TaskSignals signals,
            InstantSource clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.machines = machines;
        this.admission = admission;
        this.reservations = reservations;
        this.transactions = transactions;
        this.outbox = outbox;
        this.signals = signals;
        this.clock = clock;
    }

    /** What the steps of one order share once the ticket is granted. */
    private record Granted(
            DeploymentOrder order,
            List<DeploymentIds> ids,
            Schedule schedule,
            Ticket ticket,
            Ticket.ReleaseFacts release) {}

    /**
     * In the order of the environments asked for; empty when an intent comes again after it was carried out. Fails with a
     * {@link DomainException} that a person can act on.
     */
    public Uni<List<Deployment>> create(DeploymentOrder order) {
        return create(order, WithEffect.nothing());
    }

    /** @param answer stored in the transaction that creates them */
    Uni<List<Deployment>> create(DeploymentOrder order, WithEffect<List<Deployment>> answer) {
        var decision = Schedule.decide(
                clock.instant(), order.choices().queueTime(), order.choices().queueTimeExpiry());
        var schedule = decision.schedule();
        if (schedule == null) {
            return Uni.createFrom().failure(DomainException.invalid(decision.problems()));
        }
        return unhurried(store.exists(order)
                .chain(exists -> exists
                        ? Uni.createFrom().item(List.of())
                        : targets(order).chain(known -> begin(known, schedule, answer))));
    }

    private Uni<DeploymentOrder> targets(DeploymentOrder order) {
        var asked = order.choices().targets();
        return asked.isEmpty()
                ? Uni.createFrom().item(order)
                : machines.ids(order.spaceId(), asked).map(order::withTargets);
    }

    private Uni<List<Deployment>> begin(DeploymentOrder order, Schedule schedule, WithEffect<List<Deployment>> answer) {
        return Uni.combine()
                .all()
                .unis(ids(order), outcomes.of(order))
                .asTuple()
                .chain(found -> admit(order, schedule, found.getItem1(), found.getItem2()))
                .chain(blueprints -> save(blueprints, answer))
                .invoke(signals::waiting);
    }

    private Uni<List<DeploymentIds>> ids(DeploymentOrder order) {
        return order.reserved().isEmpty()
                ? store.promise(order.environments().size())
                : Uni.createFrom().item(order.reserved());
    }

    private Uni<List<Blueprint>> admit(
            DeploymentOrder order, Schedule schedule, List<DeploymentIds> ids, List<DeploymentOutcome> known) {
        return admission
                .ticket(request(order, ids, known))
                .map(ticket -> granted(order, ids, schedule, ticket))
                .onFailure(CreateDeployments::isRefusal)
                .call(nothingReserved -> store.forget(deploymentIds(ids)))
                .chain(granted -> blueprints(granted)
                        .onFailure(failure -> order.reserved().isEmpty() || isRefusal(failure))
                        .call(failure -> reservations.giveBack(deploymentIds(ids))));
    }

    /** Unlike a failure, after which a ticket may have been given or a transaction committed: that the sweep finds out. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.kind() != DomainException.Kind.UNAVAILABLE;
    }

    private static List<String> deploymentIds(List<DeploymentIds> ids) {
        return ids.stream().map(DeploymentIds::deploymentId).toList();
    }

    private static TicketRequest request(
            DeploymentOrder order, List<DeploymentIds> ids, List<DeploymentOutcome> known) {
        var targets = IntStream.range(0, ids.size())
                .mapToObj(i -> new TicketRequest.Target(
                        ids.get(i).deploymentId(), order.environments().get(i), order.tenantId()))
                .toList();
        return new TicketRequest(
                order.spaceId(),
                order.releaseId(),
                order.project(),
                order.releaseVersion(),
                order.cause(),
                order.choices().updateVariables(),
                targets,
                known);
    }

    private static Granted granted(DeploymentOrder order, List<DeploymentIds> ids, Schedule schedule, Ticket ticket) {
        if (ticket.refusal() != null) {
            throw Admission.refused(ticket.refusal());
        }
        if (ticket.release() == null || ticket.grants().size() != ids.size()) {
            throw DomainException.unavailable("release-service gave an incomplete ticket. Try again.");
        }
        return new Granted(order, ids, schedule, ticket, ticket.release());
    }

    private Uni<List<Blueprint>> blueprints(Granted granted) {
        var choices = granted.order().choices();
        var skips = Skips.decide(granted.ticket().process(), choices.skipActions(), choices.skipStepNames());
        if (!skips.problems().isEmpty()) {
            return Uni.createFrom().failure(DomainException.invalid(skips.problems()));
        }
        var manifests = granted.ticket().grants().stream()
                .map(grant -> admission.manifest(granted.release(), grant, choices.formValues()))
                .toList();
        return Uni.join().all(manifests).andFailFast().map(found -> draw(granted, skips, found));
    }

    private List<Blueprint> draw(Granted granted, Skips skips, List<Manifest> manifests) {
        var problems = new Problems();
        var blueprints = new ArrayList<Blueprint>();
        var created = clock.instant();
        for (int i = 0; i < manifests.size(); i++) {
            var grant = granted.ticket().grants().get(i);
            var manifest = manifests.get(i).withoutPrompts();
            manifests.get(i).refusals().forEach(problems::add);
            manifest.missing()
                    .forEach(name -> problems.add(
                            "The variable '%s' needs a value to deploy to %s: give it with the deployment (FormValues, or --variable)."
                                    .formatted(name, grant.environmentName())));
            blueprints.add(Blueprint.draw(
                    granted.order(),
                    granted.ids().get(i),
                    granted.ticket(),
                    granted.release(),
                    grant,
                    manifest,
                    skips,
                    granted.schedule(),
                    created));
        }
        problems.throwIfAny();
        return blueprints;
    }

    private Uni<List<Deployment>> save(List<Blueprint> blueprints, WithEffect<List<Deployment>> answer) {
        var facts = new ArrayList<Fact>();
        blueprints.forEach(blueprint -> facts.addAll(
                blueprint.task().queued(Authors.caller(blueprint.deployment().author()))));
        var deployments = blueprints.stream().map(Blueprint::deployment).toList();
        return transactions
                .in(tx -> store.insert(tx, blueprints)
                        .chain(() -> outbox.append(tx, facts))
                        .chain(() -> answer.store(tx, deployments)))
                .replaceWith(deployments);
    }

    /** A caller who goes away in the middle does not stop what was begun: it is made whole, or given back. */
    private static <T> Uni<T> unhurried(Uni<T> work) {
        return Uni.createFrom().emitter(caller -> work.subscribe().with(caller::complete, caller::fail));
    }
}
