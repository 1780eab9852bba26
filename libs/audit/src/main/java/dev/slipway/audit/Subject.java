package dev.slipway.audit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The document that was acted on.
 *
 * @param kind as a sentence begins with it, for example {@code Project group}
 * @param related ids of other documents that the event is about; its project, its environment
 */
public record Subject(
        String kind, String id, String name, @Nullable String spaceId, List<String> related) {

    public Subject {
        related = List.copyOf(related);
    }

    /** In no space yet; see {@link #in}. */
    public static Subject of(String kind, String id, String name) {
        return new Subject(kind, id, name, null, List.of());
    }

    public Subject in(String spaceId) {
        return new Subject(kind, id, name, spaceId, related);
    }

    public Subject with(String... documentIds) {
        return new Subject(
                kind,
                id,
                name,
                spaceId,
                Stream.concat(related.stream(), Stream.of(documentIds))
                        .distinct()
                        .toList());
    }
}
