package dev.slipway.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code skip} and {@code take} of a list request, as a {@code @BeanParam}. Clients ask for up to 2147483647 items;
 * {@link #take()} is bounded, and the links of the page lead on.
 */
public final class PageRequest {
    public static final int DEFAULT_TAKE = 30;
    public static final int MAX_TAKE = 100_000;

    @QueryParam("skip")
    @Nullable
    String skip;

    @QueryParam("take")
    @Nullable
    String take;

    public static PageRequest of(int skip, int take) {
        PageRequest request = new PageRequest();
        request.skip = Integer.toString(skip);
        request.take = Integer.toString(take);
        return request;
    }

    /** Items to leave out, from 0. */
    public int skip() {
        return number("skip", skip, 0);
    }

    /** Items wanted, from 0 to {@link #MAX_TAKE}. */
    public int take() {
        return Math.min(number("take", take, DEFAULT_TAKE), MAX_TAKE);
    }

    /** What this page has of a list that is whole in memory. */
    public <T> List<T> cut(List<T> all) {
        return all.stream().skip(skip()).limit(take()).toList();
    }

    private static int number(String name, @Nullable String text, int otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            long value = Long.parseLong(text.strip());
            if (value >= 0) {
                return (int) Math.min(value, Integer.MAX_VALUE);
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw DomainException.invalid(
                "The query parameter '" + name + "' must be a whole number from 0 on, but is '" + text + "'.");
    }
}
