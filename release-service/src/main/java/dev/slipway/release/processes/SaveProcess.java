package dev.slipway.release.processes;

import dev.slipway.audit.Audit;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.tagsets.CheckTags;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import dev.slipway.secrets.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Saves the next revision of a process. */
@ApplicationScoped
public class SaveProcess {

    private final ProcessStore store;
    private final CheckTags tags;
    private final Documents documents;
    private final Stamps stamps;
    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    SaveProcess(ProcessStore store, CheckTags tags, Documents documents, Stamps stamps, Secrets secrets) {
        this.store = store;
        this.tags = tags;
        this.documents = documents;
        this.stamps = stamps;
        this.secrets = secrets;
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
        return tags.checkFilter(now.spaceId(), "Tenant", newTags(now.steps(), steps), problems)
                .chain(() -> store.environments(now.spaceId()))
                .flatMap(environments -> store.channels(now.owner())
                        .invoke(channels -> refuse(merge, now.steps(), steps, environments, channels, problems)))
                .chain(() -> store.save(
                        now.next(steps, SnapshotSuffix.from(random), stamp), Objects.requireNonNull(stamp.on())));
    }

    /** Those that the revision before did not name: a client that saves what it read is not refused. */
    private static List<String> newTags(List<Step> before, List<Step> steps) {
        Set<String> named = tags(before).collect(Collectors.toSet());
        return tags(steps).filter(tag -> !named.contains(tag)).distinct().toList();
    }

    private static Stream<String> tags(List<Step> steps) {
        return steps.stream().flatMap(step -> step.actions().stream()).flatMap(action -> action.tenantTags().stream());
    }

    private static void refuse(
            ProcessMerge merge,
            List<Step> before,
            List<Step> steps,
            Set<String> environments,
            Set<String> channels,
            Problems problems) {
        Set<String> knownEnvironments = new HashSet<>(environments);
        Set<String> knownChannels = new HashSet<>(channels);
        before.stream().flatMap(step -> step.actions().stream()).forEach(action -> {
            knownEnvironments.addAll(action.environments());
            knownEnvironments.addAll(action.excludedEnvironments());
            knownChannels.addAll(action.channels());
        });
        merge.problems().forEach(problems::add);
        new ProcessRules(knownEnvironments, knownChannels).problems(steps).forEach(problems::add);
        problems.throwIfAny();
    }
}
