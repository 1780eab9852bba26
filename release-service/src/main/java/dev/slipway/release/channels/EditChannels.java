package dev.slipway.release.channels;

import dev.slipway.audit.Audit;
import dev.slipway.contracts.release.ChannelDeleted;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.processes.StepUses;
import dev.slipway.release.processes.StepUses.Place;
import dev.slipway.release.tagsets.CheckTags;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes channels. */
@ApplicationScoped
public class EditChannels {

    private final ChannelStore store;
    private final CheckTags tags;
    private final StepUses steps;
    private final Documents documents;
    private final Stamps stamps;

    EditChannels(ChannelStore store, CheckTags tags, StepUses steps, Documents documents, Stamps stamps) {
        this.store = store;
        this.tags = tags;
        this.steps = steps;
        this.documents = documents;
        this.stamps = stamps;
    }

    /** The channel that a new project begins with, in the transaction that creates it. */
    public Uni<Void> createFor(String spaceId, String projectId, Caller caller) {
        return store.nextId()
                .flatMap(id -> store.add(Channel.first(id, spaceId, projectId, stamps.of(caller))))
                .replaceWithVoid();
    }

    /** The channels of another project, for a clone of it. Old ids to new ones. */
    public Uni<Map<String, String>> copyFor(String projectId, String copiedFrom, Caller caller) {
        Stamp stamp = stamps.of(caller);
        Map<String, String> copies = new LinkedHashMap<>();
        return store.of(copiedFrom)
                .onItem()
                .transformToMulti(channels -> Multi.createFrom().iterable(channels))
                .onItem()
                .transformToUniAndConcatenate(channel -> store.nextId()
                        .flatMap(id -> store.add(channel.copied(id, projectId, stamp)))
                        .invoke(copy ->
                                copies.put(channel.id().value(), copy.id().value())))
                .collect()
                .last()
                .replaceWith(copies);
    }

    Uni<Channel> create(String spaceId, @Nullable String project, ChannelChange change, Caller caller) {
        String named = project == null ? Given.text(change.projectId()) : project;
        if (named.isEmpty()) {
            return Uni.createFrom()
                    .failure(DomainException.invalid("A channel needs a ProjectId: say which project it belongs to."));
        }
        Problems problems = new Problems();
        return documents.write(() -> documents
                .requireSpace(spaceId)
                .chain(() -> checkTags(spaceId, change, problems))
                .chain(() -> store.lockProject(spaceId, named))
                .flatMap(projectId -> store.nextId().map(id -> Channel.blank(id, spaceId, projectId)))
                .flatMap(blank -> changed(blank, change, problems, stamps.of(caller)))
                .flatMap(store::add)
                .call(channel -> documents.append(List.of(Audit.created(caller, channel.subject(), stamps.now())))));
    }

    Uni<Channel> change(String spaceId, String id, ChannelChange change, Caller caller) {
        Problems problems = new Problems();
        return documents.write(() -> checkTags(spaceId, change, problems)
                .chain(() -> store.get(spaceId, id))
                .chain(channel -> store.lockProject(spaceId, channel.projectId()))
                .chain(() -> store.lock(spaceId, id))
                .flatMap(channel -> changed(channel, change, problems, stamps.of(caller)))
                .flatMap(store::save)
                .call(saved -> documents.append(List.of(Audit.modified(caller, saved.subject(), stamps.now())))));
    }

    private Uni<Void> checkTags(String spaceId, ChannelChange change, Problems problems) {
        return tags.checkFilter(spaceId, "Tenant", Given.list(change.tenantTags()), problems);
    }

    private Uni<Channel> changed(Channel channel, ChannelChange change, Problems problems, Stamp stamp) {
        String name = Given.text(change.name());
        String id = channel.id().value();
        String lifecycleId = Given.text(change.lifecycleId());
        Uni<Boolean> lifecycleKnown = lifecycleId.isEmpty()
                ? Uni.createFrom().item(true)
                : store.hasLifecycle(channel.spaceId(), lifecycleId);
        return lifecycleKnown
                .invoke(known -> {
                    channel.problems(change).forEach(problems::add);
                    problems.require(
                            known,
                            "There is no lifecycle '" + lifecycleId + "' in this space: choose another, or none to go"
                                    + " by the project's.");
                    problems.throwIfAny();
                })
                .chain(() -> ChannelStore.KIND.freeSlug(
                        documents, channel.projectId(), id, change.slug(), name, channel.slug()))
                .map(slug -> channel.changed(change, slug, stamp));
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.write(() -> store.get(spaceId, id)
                .chain(channel -> store.lockProject(spaceId, channel.projectId()))
                .chain(() -> store.lock(spaceId, id))
                .flatMap(channel -> store.releasesIn(channel)
                        .invoke(releases -> refuseWhileNeeded(channel, releases))
                        .chain(() ->
                                steps.refuseWhileNamed(Place.CHANNEL, spaceId, id, "Channel '" + channel.name() + "'"))
                        .chain(() -> store.delete(channel))
                        .chain(() -> documents.append(List.of(
                                new ChannelDeleted(
                                        spaceId,
                                        channel.projectId(),
                                        channel.id().value()),
                                Audit.deleted(caller, channel.subject(), stamps.now()))))));
    }

    private static void refuseWhileNeeded(Channel channel, List<String> releases) {
        if (channel.isDefault()) {
            throw DomainException.conflict(
                    "Channel '" + channel.name() + "' cannot be deleted while it is the default of"
                            + " its project: make another channel the default first.");
        }
        if (!releases.isEmpty()) {
            throw DomainException.conflict("Channel '" + channel.name() + "' cannot be deleted while it has releases ("
                    + String.join(", ", releases) + "…): move them to another channel or delete them first.");
        }
    }
}
