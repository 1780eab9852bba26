package dev.slipway.release.releases;

import dev.slipway.release.versions.ReleaseVersion;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads releases; one of another space does not exist. */
@ApplicationScoped
public class FindReleases {

    private final ReleaseStore store;
    private final ReleaseListStore lists;

    FindReleases(ReleaseStore store, ReleaseListStore lists) {
        this.store = store;
        this.lists = lists;
    }

    public Uni<Release> byId(String spaceId, ReleaseId id) {
        return store.find(spaceId, id).map(found -> found.orElseThrow(() -> noSuchRelease(id)));
    }

    Uni<Release> byVersion(String spaceId, String project, String version) {
        return store.findByVersion(spaceId, project, parsed(project, version))
                .map(found -> found.orElseThrow(() -> noSuchVersion(project, version)));
    }

    /** A text that no release can have as its version finds none, which is 404 and not 400. */
    private static ReleaseVersion parsed(String project, String version) {
        try {
            return ReleaseVersion.parse(version);
        } catch (DomainException notAVersion) {
            throw noSuchVersion(project, version);
        }
    }

    private static DomainException noSuchVersion(String project, String version) {
        return DomainException.notFound("Project " + project + " has no release " + version);
    }

    static DomainException noSuchRelease(ReleaseId id) {
        return DomainException.notFound("There is no release " + id + " in this space");
    }

    Uni<ReleaseListStore.Found> inSpace(String spaceId, List<String> ids, PageRequest page) {
        return lists.inSpace(spaceId, ids, page);
    }

    /** Newest first; 404 when there is no such project. */
    Uni<ReleaseListStore.Found> ofProject(String spaceId, String project, String search, PageRequest page) {
        return lists.projectId(spaceId, project)
                .map(id -> id.orElseThrow(
                        () -> DomainException.notFound("There is no project " + project + " in this space")))
                .chain(id -> lists.ofProject(id, search, page));
    }

    Uni<ReleaseListStore.Found> ofChannel(
            String spaceId, String project, String channel, String search, PageRequest page) {
        return lists.channelId(spaceId, project, channel)
                .map(id -> id.orElseThrow(() -> DomainException.notFound(
                        "There is no channel " + channel + " of project " + project + " in this space")))
                .chain(id -> lists.ofChannel(id, search, page));
    }

    Uni<ReleaseListStore.Found> ofChannel(String spaceId, String channel, String search, PageRequest page) {
        return lists.channelId(spaceId, channel)
                .map(id -> id.orElseThrow(
                        () -> DomainException.notFound("There is no channel " + channel + " in this space")))
                .chain(id -> lists.ofChannel(id, search, page));
    }

    /** The project's newest releases, and these ones too, newest first. */
    public Uni<List<Release>> newestAnd(String projectId, List<String> ids) {
        return lists.newestAnd(projectId, ids);
    }
}
