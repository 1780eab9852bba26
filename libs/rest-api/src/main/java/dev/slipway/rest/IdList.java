package dev.slipway.rest;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of ids in a query, in the three spellings of the clients: {@code ids=a,b}, {@code ids=a%2Cb},
 * {@code ids=a&ids=b}. An empty list means "no filter", not "nothing".
 */
public record IdList(List<String> ids) {
    public IdList {
        ids = List.copyOf(ids);
    }

    /** @param sent the values of a {@code @QueryParam("ids") List<String>} */
    public static IdList of(@Nullable Collection<String> sent) {
        return sent == null
                ? new IdList(List.of())
                : new IdList(sent.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList());
    }

    /** Whether there is no filter. */
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Whether the filter lets this id through. */
    public boolean admits(String id) {
        return isEmpty() || ids.contains(id);
    }

    public String[] toArray() {
        return ids.toArray(String[]::new);
    }
}
