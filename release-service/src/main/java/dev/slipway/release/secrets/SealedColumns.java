package dev.slipway.release.secrets;

import dev.slipway.masterkey.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The properties of processes, passwords of feeds, defaults of projects' templates. The story of the changed master key finds what is missing. */
class SealedColumns {

    @Produces
    @Singleton
    SealedColumn processRevisions() {
        return SealedColumn.json("process_revisions", "steps");
    }

    @Produces
    @Singleton
    SealedColumn feeds() {
        return SealedColumn.json("feeds", "secrets");
    }

    @Produces
    @Singleton
    SealedColumn projects() {
        return SealedColumn.json("projects", "doc");
    }
}
