package dev.slipway.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document is to become, before anybody looked whether that is possible here.
 *
 * @param slug the one chosen, or null
 * @param references to other documents of this service
 * @param problems everything that is wrong with it already
 */
public record Draft<T>(String name, @Nullable String slug, T body, List<Reference> references, List<String> problems) {

    public Draft {
        references = List.copyOf(references);
        problems = List.copyOf(problems);
    }

    /** @param field as the client knows it, for example {@code MachinePolicyId} */
    public record Reference(Kind<?> kind, String field, String id) {
        String problem() {
            return field + " '" + id + "' is no " + kind.what() + " of this space. Choose one from the list.";
        }
    }

    /** The text that the slug is made of when it is given anew. */
    String wantedSlug() {
        return slug == null || slug.isBlank() ? name : slug;
    }

    /** Whether it could come to a name or slug that the document does not have. */
    boolean renames(Document<?> document) {
        return !name.equals(document.name())
                || (slug != null && !slug.isBlank() && !slug.equalsIgnoreCase(document.slug()));
    }

    /** Refers to nothing. */
    public static <T> Draft<T> of(String name, @Nullable String slug, T body, List<String> problems) {
        return new Draft<>(name, slug, body, List.of(), problems);
    }
}
