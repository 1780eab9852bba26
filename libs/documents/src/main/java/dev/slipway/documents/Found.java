package dev.slipway.documents;

import java.util.List;

/** A part of a list. */
public record Found<T>(List<Document<T>> items, long total) {
    public Found {
        items = List.copyOf(items);
    }
}
