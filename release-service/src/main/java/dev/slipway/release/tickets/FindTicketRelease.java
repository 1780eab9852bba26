package dev.slipway.release.tickets;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.release.versions.ReleaseVersion;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the release that a ticket is asked for, by its id or by project and version. */
@ApplicationScoped
class FindTicketRelease {

    sealed interface Found {
        record Here(String releaseId) implements Found {}

        record Nowhere(Ticket refusal) implements Found {}
    }

    private final TicketStore store;

    FindTicketRelease(TicketStore store) {
        this.store = store;
    }

    Uni<Found> find(TicketRequest request) {
        var releaseId = request.releaseId();
        if (releaseId != null) {
            return Uni.createFrom().item(new Found.Here(releaseId));
        }
        var project = request.project();
        var version = request.releaseVersion();
        if (project == null || project.isBlank() || version == null || version.isBlank()) {
            return nowhere(TicketRefused.invalid("A deployment needs a project and the version of a release"));
        }
        try {
            var key = ReleaseVersion.parse(version).uniqueKey();
            return store.find(request.spaceId(), project.strip(), key).map(found -> here(found, project, version));
        } catch (DomainException notAVersion) {
            return nowhere(TicketRefused.invalid(notAVersion.getMessage()));
        }
    }

    private static Uni<Found> nowhere(Ticket refusal) {
        return Uni.createFrom().item(new Found.Nowhere(refusal));
    }

    private static Found here(Optional<TicketStore.FoundRelease> found, String project, String version) {
        if (found.isEmpty()) {
            return new Found.Nowhere(TicketRefused.notFound(
                    "There is no project '" + project + "' in this space. Check its name, or list the projects"));
        }
        var releaseId = found.get().releaseId();
        return releaseId == null
                ? new Found.Nowhere(
                        TicketRefused.notFound("Project " + found.get().projectName() + " has no release "
                                + version.strip() + ". Check the version, or list the project's releases"))
                : new Found.Here(releaseId);
    }

    static Ticket noSuchRelease(String releaseId) {
        return TicketRefused.notFound("There is no release " + releaseId + " in this space");
    }
}
