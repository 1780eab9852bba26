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
     * Tags for a document to carry, in their canonical spelling. Their sets stay as they are until the transaction ends,
     * so ask before the document's own row is locked: whoever renames a tag locks the set first and the documents then.
     *
     * @param scope {@code Tenant}, {@code Environment}, {@code Project}, {@code Runbook} or {@code Target}
     * @param problems where those found are added
     */
    public Uni<List<String>> check(String spaceId, String scope, List<String> tags, Problems problems) {
        return choice(spaceId, scope, tags).map(choice -> {
            choice.problems().forEach(problems::add);
            choice.carryingProblems().forEach(problems::add);
            return choice.canonical();
        });
    }

    /** Tags to choose other documents by: any number of one set. */
    public Uni<Void> checkFilter(String spaceId, String scope, List<String> tags, Problems problems) {
        return choice(spaceId, scope, tags)
                .invoke(choice -> choice.problems().forEach(problems::add))
                .replaceWithVoid();
    }

    /** Those that cannot be put on such a document, or are spelled otherwise. Nothing is held. */
    public Uni<List<String>> unknown(String spaceId, String scope, List<String> tags) {
        return tags.isEmpty()
                ? Uni.createFrom().item(List.of())
                : store.named(spaceId, TagChoice.setNames(tags)).map(sets -> tags.stream()
                        .filter(tag -> !new TagChoice(sets, scope, List.of(tag))
                                .canonical()
                                .equals(List.of(tag)))
                        .toList());
    }

    private Uni<TagChoice> choice(String spaceId, String scope, List<String> tags) {
        return tags.isEmpty()
                ? Uni.createFrom().item(new TagChoice(List.of(), scope, tags))
                : store.keep(spaceId, TagChoice.setNames(tags)).map(sets -> new TagChoice(sets, scope, tags));
    }
}
