package dev.slipway.release.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How many documents of a kind a space has, known without counting them: ADR 13. */
@ApplicationScoped
public class Totals {

    private final TotalStore store;

    Totals(TotalStore store) {
        this.store = store;
    }

    /** @param table one of those whose removals are counted: projects, channels, releases */
    public Uni<Long> of(String table, String spaceId) {
        return store.total(table, spaceId);
    }
}
