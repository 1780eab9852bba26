package dev.slipway.release.templates;

import dev.slipway.release.releases.Release;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Finds out what changed since a release captured it. What nobody can tell now counts as unchanged. */
@ApplicationScoped
class Drift {

    private static final Logger LOG = Logger.getLogger(Drift.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    record Modified(boolean process, boolean variables, boolean libraryVariables) {}

    private final TemplateStore store;
    private final VariableHeadsClient variables;

    Drift(TemplateStore store, @RestClient VariableHeadsClient variables) {
        this.store = store;
        this.variables = variables;
    }

    Uni<Modified> of(Release release) {
        return store.now(release.projectId()).chain(found -> found.map(now -> compare(release, now))
                .orElseGet(() -> Uni.createFrom().item(new Modified(false, false, false))));
    }

    private Uni<Modified> compare(Release release, TemplateStore.Now now) {
        var owners = Stream.concat(Stream.of(release.projectId()), now.librarySets().stream())
                .toList();
        return heads(owners)
                .map(heads -> new Modified(
                        !now.processSnapshotId().equals(release.processSnapshotId()),
                        !heads.get(0).equals(release.variableSnapshotId()),
                        !heads.subList(1, heads.size()).equals(release.librarySnapshotIds())))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf("Cannot tell whether variables of release=%s changed: %s", release.id(), failure);
                    return new Modified(!now.processSnapshotId().equals(release.processSnapshotId()), false, false);
                });
    }

    private Uni<List<String>> heads(List<String> owners) {
        return Multi.createFrom()
                .iterable(owners)
                .onItem()
                .transformToUniAndConcatenate(variables::head)
                .collect()
                .in(
                        ArrayList<String>::new,
                        (heads, head) -> heads.add(head.replace("\"", "").strip()))
                .map(heads -> heads);
    }
}
