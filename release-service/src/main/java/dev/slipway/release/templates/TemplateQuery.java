package dev.slipway.release.templates;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of both templates of a release: which one is asked for. */
final class TemplateQuery {

    @QueryParam("channel")
    @Parameter(description = "Id, name or slug of the channel; the default one when left out")
    @Nullable
    String channel;

    @QueryParam("releaseId")
    @Parameter(description = "Id of the release that is being edited")
    @Nullable
    String releaseId;
}
