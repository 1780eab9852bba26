package dev.slipway.portal.openapi;

import dev.slipway.rest.PublicRoute;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The document is the same for everybody and holds nothing secret, so everybody may read it. */
@Path("/api")
@Tag(name = "Server", description = "The server itself: where clients start, its state, its description")
class OpenApiResource {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    private final ServedDocument document;

    OpenApiResource(ServedDocument document) {
        this.document = document;
    }

    @GET
    @Path("/openapi")
    @PublicRoute
    @Produces(JSON)
    @Operation(
            summary = "Describes this API as an OpenAPI document in JSON",
            description = "All public routes of the suite; /api/openapi.yaml gives the same as YAML.")
    @APIResponse(
            responseCode = "200",
            description = "OpenAPI 3.0",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    public Response plain(@Context Request request) {
        return answer(request, document.json(), JSON);
    }

    @GET
    @Path("/openapi.json")
    @PublicRoute
    @Produces(JSON)
    @Operation(
            summary = "Describes this API as an OpenAPI document in JSON, under a file's name",
            description = "The same as /api/openapi.")
    @APIResponse(
            responseCode = "200",
            description = "OpenAPI 3.0",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    public Response json(@Context Request request) {
        return answer(request, document.json(), JSON);
    }

    @GET
    @Path("/openapi.yaml")
    @PublicRoute
    @Produces(YAML)
    @Operation(
            summary = "Describes this API as an OpenAPI document in YAML",
            description = "The same document as /api/openapi.")
    @APIResponse(
            responseCode = "200",
            description = "OpenAPI 3.0",
            content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
    public Response yaml(@Context Request request) {
        return answer(request, document.yaml(), YAML);
    }

    private static Response answer(Request request, ServedDocument.Text text, String type) {
        EntityTag tag = new EntityTag(text.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(text.bytes(), type))
                .tag(tag)
                .build();
    }
}
