package dev.slipway.release.processes;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class RevisionStore implements PanacheRepositoryBase<RevisionRow, String> {

    /** The newest revision of each process. */
    Uni<List<RevisionRow>> current(List<String> processIds) {
        return processIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list(
                        "select r from RevisionRow r, ProcessRow p"
                                + " where p.id in ?1 and r.processId = p.id and r.version = p.version",
                        processIds);
    }
}
