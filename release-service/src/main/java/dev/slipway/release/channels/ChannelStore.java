package dev.slipway.release.channels;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.release.documents.Named;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ChannelStore implements PanacheRepositoryBase<ChannelRow, String> {

    static final Named KIND = new Named("channels", "channel", "project_id");

    private final Documents documents;

    ChannelStore(Documents documents) {
        this.documents = documents;
    }

    Uni<Found<Channel>> list(Filter filter, @Nullable PageRequest page) {
        return documents
                .listOfMany(this, "channels", filter, "num", page)
                .map(found -> found.map(ChannelRow::toChannel));
    }

    Uni<Channel> get(String spaceId, String id) {
        return row(spaceId, id, LockModeType.NONE).map(ChannelRow::toChannel);
    }

    Uni<Channel> getOf(String projectId, String spaceId, String id) {
        return find("id = ?1 and spaceId = ?2 and projectId = ?3", id, spaceId, projectId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(id, projectId))
                .map(ChannelRow::toChannel);
    }

    Uni<Channel> lock(String spaceId, String id) {
        return row(spaceId, id, LockModeType.PESSIMISTIC_WRITE).map(ChannelRow::toChannel);
    }

    private Uni<ChannelRow> row(String spaceId, String id, LockModeType lock) {
        return find("id = ?1 and spaceId = ?2", id, spaceId)
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(id, spaceId));
    }

    Uni<ChannelId> nextId() {
        return documents.nextNumber("channels").map(ChannelId::of);
    }

    Uni<Channel> add(Channel channel) {
        ChannelRow row = new ChannelRow();
        row.id = channel.id().value();
        row.num = channel.id().number();
        row.spaceId = channel.spaceId();
        row.projectId = channel.projectId();
        return yieldDefault(channel).chain(() -> persist(row.set(channel))).replaceWith(channel);
    }

    Uni<Channel> save(Channel channel) {
        return yieldDefault(channel)
                .chain(() -> row(channel.spaceId(), channel.id().value(), LockModeType.NONE))
                .map(row -> row.set(channel).toChannel());
    }

    /** The one default before steps back first, for the index that admits only one per project. */
    private Uni<Void> yieldDefault(Channel channel) {
        return !channel.isDefault()
                ? Uni.createFrom().voidItem()
                : documents
                        .execute(
                                "update channels set is_default = false"
                                        + " where project_id = ?1 and id <> ?2 and is_default",
                                channel.projectId(),
                                channel.id().value())
                        .replaceWithVoid();
    }

    /** The id of a project named by id or slug; changes of its channels come one after the other. */
    Uni<String> lockProject(String spaceId, String project) {
        return project(spaceId, project, " for no key update");
    }

    Uni<String> project(String spaceId, String project) {
        return project(spaceId, project, "");
    }

    private Uni<String> project(String spaceId, String project, String lock) {
        return documents
                .texts(
                        "select id from projects where space_id = ?1 and (id = ?2 or lower(slug) = lower(?2))"
                                + " order by id = ?2 desc limit 1" + lock,
                        spaceId,
                        project)
                .map(ids -> {
                    if (ids.isEmpty()) {
                        throw DomainException.notFound("There is no project '" + project + "' in " + spaceId
                                + ". Look it up in the list; names are not ids.");
                    }
                    return ids.get(0);
                });
    }

    Uni<Boolean> hasLifecycle(String spaceId, String lifecycleId) {
        return documents.exists("select 1 from lifecycles where id = ?1 and space_id = ?2", lifecycleId, spaceId);
    }

    /** Versions of some releases made in the channel. */
    Uni<List<String>> releasesIn(Channel channel) {
        return documents.texts(
                "select version from releases where channel_id = ?1 limit 5",
                channel.id().value());
    }

    /** All channels of a project, the oldest first. */
    Uni<List<Channel>> of(String projectId) {
        return list("projectId = ?1 order by num", projectId)
                .map(rows -> rows.stream().map(ChannelRow::toChannel).toList());
    }

    Uni<Void> delete(Channel channel) {
        return delete("id = ?1", channel.id().value()).replaceWithVoid();
    }
}
