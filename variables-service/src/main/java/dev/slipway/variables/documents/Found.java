package dev.slipway.variables.documents;

import java.util.List;

/** @param total on all pages */
public record Found<T>(List<Document<T>> items, long total) {

    public Found {
        items = List.copyOf(items);
    }
}
