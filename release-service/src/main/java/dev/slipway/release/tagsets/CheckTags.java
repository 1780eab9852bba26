package dev.slipway.release.tagsets;

import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What other features ask before they put tags on a document. */
@ApplicationScoped
public class CheckTags {

    private final TagSetStore store;

    CheckTags(TagSetStore store) {
        this.store = store;
    }

    /**
     * The tags in their canonical spelling. Their sets stay as they are until the transaction ends, so ask before the
     * document's own row is locked: whoever renames a tag locks the set first and the documents then.
     *
     * @param scope {@code Tenant}, {@code Environment}, {@code Project}, {@code Runbook} or {@code Target}
     * @param problems where those found are added
     */
    public Uni<List<String>> check(String spaceId, String scope, List<String> tags, Problems problems) {
        if (tags.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return store.keep(spaceId, TagChoice.setNames(tags)).map(sets -> {
            TagChoice choice = new TagChoice(sets, scope, tags);
            choice.problems().forEach(problems::add);
            return choice.canonical();
        });
    }
}
