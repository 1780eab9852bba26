package dev.slipway.release.packages;

import static dev.slipway.rest.Permission.BUILT_IN_FEED_PUSH;

import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.OverwriteMode;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/packages/raw")
@Tag(name = "Packages")
class PackageUploadResource {

    private final PushPackage push;
    private final CurrentCaller caller;

    PackageUploadResource(PushPackage push, CurrentCaller caller) {
        this.push = push;
        this.caller = caller;
    }

    @POST
    @Blocking // only a reader that blocks learns that its client went away, and deletes what came in so far
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponseSchema(value = PackageUploadView.class, responseCode = "201", responseDescription = "A new version")
    @APIResponse(responseCode = "409", description = "This version of the package is there already")
    @APIResponse(responseCode = "413", description = "The file is larger than SLIPWAY_MAX_UPLOAD allows")
    @RequiresPermission(BUILT_IN_FEED_PUSH)
    @Operation(
            summary = "Uploads a package into the built-in feed",
            description = "One file as multipart form, in a part of any name. The file's name says what it is:"
                    + " Acme.Web.1.0.0-beta.1.zip is version 1.0.0-beta.1 of Acme.Web. When this version is there already,"
                    + " overwriteMode decides: FailIfExists (the default) answers 409, IgnoreIfExists answers 200 with what is"
                    + " there, OverwriteExisting replaces it and needs the permission BuiltInFeedAdminister. replace=true is the"
                    + " older spelling of OverwriteExisting.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties =
                                                    @SchemaProperty(
                                                            name = "file",
                                                            type = SchemaType.STRING,
                                                            format = "binary"))))
    public Uni<RestResponse<PackageUploadView>> upload(
            String spaceId,
            @Parameter(
                            description =
                                    "What to do when this version is there already: FailIfExists, IgnoreIfExists or OverwriteExisting")
                    @QueryParam("overwriteMode")
                    @Nullable
                    String overwriteMode,
            @Parameter(description = "true is the older spelling of overwriteMode=OverwriteExisting")
                    @QueryParam("replace")
                    @Nullable
                    String replace,
            @RestForm(FileUpload.ALL) List<FileUpload> files) {
        FileUpload file = onlyOne(files);
        return push.push(spaceId, file.fileName(), file.uploadedFile(), mode(overwriteMode, replace), caller.caller())
                .map(pushed -> RestResponse.ResponseBuilder.create(
                                pushed.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                                PackageUploadView.of(pushed.stored()))
                        .build());
    }

    private static FileUpload onlyOne(List<FileUpload> files) {
        if (files.size() != 1 || files.get(0).fileName() == null) {
            throw DomainException.invalid(
                    "Send the package as one file of a multipart form, with its file name; this form has "
                            + files.size() + " files.");
        }
        return files.get(0);
    }

    private static OverwriteMode mode(@Nullable String overwriteMode, @Nullable String replace) {
        return Given.text(overwriteMode).isEmpty() && Boolean.parseBoolean(Given.text(replace))
                ? OverwriteMode.OVERWRITE_EXISTING
                : OverwriteMode.parse(overwriteMode);
    }
}
