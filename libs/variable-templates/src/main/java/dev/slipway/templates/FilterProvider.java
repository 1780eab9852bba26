package dev.slipway.templates;

import java.util.Map;

/**
 * Adds filters to every dictionary: found by {@link java.util.ServiceLoader}, that is by a file
 * {@code META-INF/services/dev.slipway.templates.FilterProvider}. A name that is there already is replaced.
 */
public interface FilterProvider {

    /** By name; the case of names does not matter. Asked once. */
    Map<String, Filter> filters();
}
