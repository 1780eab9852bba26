package dev.slipway.variables.documents;

import dev.slipway.rest.IdList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a space are wanted; all that is given must hold.
 *
 * @param partialName null for any
 * @param field a field of the content, from the code and never from a client; empty for none
 * @param values what the field may be, in any case
 */
public record Wanted(String spaceId, IdList ids, @Nullable String partialName, String field, List<String> values) {

    public Wanted {
        values = List.copyOf(values);
    }

    public static Wanted all(String spaceId) {
        return new Wanted(spaceId, IdList.of(List.of()), null, "", List.of());
    }
}
