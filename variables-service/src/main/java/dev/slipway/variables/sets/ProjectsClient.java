package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.rest.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What release-service answers other services about projects. */
@RegisterRestClient(configKey = "release-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/projects")
interface ProjectsClient {

    @GET
    @Path("/{id}")
    Uni<ProjectContext> context(@PathParam("id") String id);

    @GET
    @Path("/{id}/libraryvariablesets")
    Uni<List<String>> includedSets(@PathParam("id") String id);
}
