package dev.slipway.release.processes;

import dev.slipway.audit.Audit;
import dev.slipway.contracts.internal.Ticket.ProcessProperty;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.tagsets.CheckTags;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import dev.slipway.secrets.BoundSecrets;
import dev.slipway.secrets.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Saves the next revision of a process. */
@ApplicationScoped
public class SaveProcess {

    private final ProcessStore store;
    private final CheckTags tags;
    private final WorkerPools pools;
    private final Documents documents;
    private final Stamps stamps;
    private final BoundSecrets secrets;
    private final SecureRandom random = new SecureRandom();

    SaveProcess(
            ProcessStore store,
            CheckTags tags,
            WorkerPools pools,
            Documents documents,
            Stamps stamps,
            Secrets secrets) {
        this.store = store;
        this.tags = tags;
        this.pools = pools;
        this.documents = documents;
        this.stamps = stamps;
        this.secrets = secrets.of(ProcessProperty.SECRET_KIND);
    }

    /** An empty process, in the transaction that creates its owner. */
    public Uni<Void> createFor(ProcessOwner owner, Caller caller) {
        return add(owner, List.of(), caller);
    }

    /**
     * The steps of another owner, for a clone of it.
     *
     * @param channels ids of that owner's channels to those of the clone
     */
    public Uni<Void> copyFor(ProcessOwner owner, ProcessOwner copiedFrom, Map<String, String> channels, Caller caller) {
        return store.get(copiedFrom.spaceId(), copiedFrom.type(), copiedFrom.processId())
                .map(original ->
                        original.steps().stream().map(step -> step.in(channels)).toList())
                .flatMap(steps -> add(owner, steps, caller));
    }

    private Uni<Void> add(ProcessOwner owner, List<Step> steps, Caller caller) {
        Stamp stamp = stamps.of(caller);
        return store.add(
                        Process.first(owner, steps, SnapshotSuffix.from(random), stamp),
                        Objects.requireNonNull(stamp.on()))
                .replaceWithVoid();
    }

    Uni<Process> save(String spaceId, ProcessType type, String processId, ProcessChange change, Caller caller) {
        return documents.write(() -> store.lock(spaceId, type, processId)
                .invoke(now -> VersionLock.refusal(processId, change.version(), now.version())
                        .ifPresent(refusal -> {
                            throw DomainException.conflict(refusal);
                        }))
                .flatMap(now -> next(now, change, stamps.of(caller)))
                .call(saved -> documents.append(List.of(Audit.modified(caller, saved.subject(), stamps.now())))));
    }

    private Uni<Process> next(Process now, ProcessChange change, Stamp stamp) {
        ProcessMerge merge =
                new ProcessMerge(now.steps(), () -> UUID.randomUUID().toString(), secrets::seal);
        List<Step> steps = merge.merge(change.steps());
        Problems problems = new Problems();
        return tags.checkFilter(now.spaceId(), "Tenant", added(now.steps(), steps, Action::tenantTags), problems)
                .chain(() -> known(now, steps))
                .invoke(known -> {
                    merge.problems().forEach(problems::add);
                    new ProcessRules(known).problems(steps).forEach(problems::add);
                    problems.throwIfAny();
                })
                .chain(() -> store.save(
                        now.next(steps, SnapshotSuffix.from(random), stamp), Objects.requireNonNull(stamp.on())));
    }

    private Uni<ProcessRules.Known> known(Process now, List<Step> steps) {
        List<Step> before = now.steps();
        Set<String> environments = named(before, Action::environments);
        environments.addAll(named(before, Action::excludedEnvironments));
        Set<String> channels = named(before, Action::channels);
        Set<String> workerPools = named(before, Action::workerPools);
        Set<String> feeds = named(before, Action::feeds);
        return store.environments(now.spaceId())
                .invoke(environments::addAll)
                .chain(() -> store.channels(now.owner()))
                .invoke(channels::addAll)
                .chain(() -> store.keepFeeds(now.spaceId(), added(before, steps, Action::feeds)))
                .invoke(feeds::addAll)
                .chain(() -> pools.keep(now.spaceId(), added(before, steps, Action::workerPools)))
                .invoke(workerPools::addAll)
                .replaceWith(() -> new ProcessRules.Known(environments, channels, workerPools, feeds));
    }

    /** What the revision before did not name: a client that saves what it read is not refused. */
    private static List<String> added(List<Step> before, List<Step> steps, Function<Action, List<String>> naming) {
        Set<String> added = named(steps, naming);
        added.removeAll(named(before, naming));
        return List.copyOf(added);
    }

    private static Set<String> named(List<Step> steps, Function<Action, List<String>> naming) {
        Set<String> named = new LinkedHashSet<>();
        steps.forEach(step -> step.actions().forEach(action -> named.addAll(naming.apply(action))));
        return named;
    }
}
