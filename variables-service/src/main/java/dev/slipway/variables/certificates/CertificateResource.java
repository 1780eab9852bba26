package dev.slipway.variables.certificates;

import static dev.slipway.rest.Permission.CERTIFICATE_CREATE;
import static dev.slipway.rest.Permission.CERTIFICATE_DELETE;
import static dev.slipway.rest.Permission.CERTIFICATE_EDIT;
import static dev.slipway.rest.Permission.CERTIFICATE_VIEW;

import dev.slipway.documents.Document;
import dev.slipway.documents.Documents;
import dev.slipway.documents.Wanted;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import dev.slipway.variables.sets.FindUses;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/certificates")
@Tag(
        name = "Certificates",
        description = "X.509 certificates and their private keys, for steps that install or use them")
class CertificateResource {

    private final Documents documents;
    private final EditCertificates edit;
    private final ExportCertificate export;
    private final FindUses uses;
    private final CurrentCaller caller;
    private final InstantSource clock;

    CertificateResource(
            Documents documents,
            EditCertificates edit,
            ExportCertificate export,
            FindUses uses,
            CurrentCaller caller,
            InstantSource clock) {
        this.documents = documents;
        this.edit = edit;
        this.export = export;
        this.uses = uses;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RequiresPermission(CERTIFICATE_VIEW)
    @Operation(
            summary = "Lists certificates by name",
            description = "Archived ones are left out unless they are asked for, by archived=true or by their ids.")
    public Uni<Page<CertificateView>> list(
            String spaceId, @BeanParam CertificateQuery query, @BeanParam PageRequest page) {
        Wanted wanted = query.wanted(spaceId);
        return documents
                .list(Certificate.KIND, spaceId, wanted, page)
                .map(found -> Page.of(
                        "Certificate",
                        found.items().stream().map(this::view).toList(),
                        found.total(),
                        page,
                        wanted.path("/api/" + spaceId + "/certificates")));
    }

    @GET
    @Path("/all")
    @RequiresPermission(CERTIFICATE_VIEW)
    @Operation(summary = "Gives all certificates of the space that are not archived as a bare array")
    public Uni<List<CertificateView>> all(
            String spaceId,
            @Parameter(description = "Only these, comma-separated or repeated") @QueryParam("ids") List<String> ids) {
        Wanted wanted = Wanted.in(spaceId).ids(ids).flag("archived", "archived", "false");
        return documents
                .all(Certificate.KIND, spaceId, wanted)
                .map(found -> found.stream().map(this::view).toList());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(CERTIFICATE_VIEW)
    @Operation(summary = "Gives one certificate, archived or not")
    public Uni<CertificateView> get(String spaceId, String id) {
        return documents.get(Certificate.KIND, spaceId, id).map(this::view);
    }

    @GET
    @Path("/{id}/usages")
    @RequiresPermission(CERTIFICATE_VIEW)
    @Operation(summary = "Tells which variables hold a certificate")
    public Uni<CertificateUsagesView> usages(String spaceId, String id) {
        return documents.get(Certificate.KIND, spaceId, id).flatMap(certificate -> uses.of(spaceId, certificate.id())
                .map(found -> CertificateUsagesView.of(spaceId, certificate.id(), found)));
    }

    @GET
    @Path("/{id}/export")
    @Produces("application/octet-stream")
    @RequiresPermission(CERTIFICATE_VIEW)
    @Operation(
            summary = "Gives a certificate as a file",
            description = "As it was uploaded, or in the format asked for. What holds the private key takes the"
                    + " permission CertificateExportPrivateKey too. A PFX has the password that the upload had.")
    public Uni<RestResponse<byte[]>> export(
            String spaceId,
            String id,
            @Parameter(description = "Original, Pkcs12, Pem or Der; Original when it is left out")
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Parameter(
                            description =
                                    "Whether the private key is wanted besides the certificates; Original has it anyway")
                    @QueryParam("includePrivateKey")
                    @Nullable
                    String includePrivateKey) {
        return export.export(
                        spaceId,
                        id,
                        format == null ? "" : format.strip(),
                        Boolean.parseBoolean(includePrivateKey),
                        caller.caller())
                .map(file -> RestResponse.ResponseBuilder.ok(file.content())
                        .header("Content-Type", file.mediaType())
                        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                        .build());
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = CertificateView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(CERTIFICATE_CREATE)
    @Operation(
            summary = "Uploads a certificate",
            description =
                    "CertificateData is a PFX, PEM or DER file in base64, of at most 512 KiB, which Password opens."
                            + " Neither is shown again.")
    public Uni<CertificateView> create(String spaceId, CertificateChange change) {
        return edit.create(spaceId, change, caller.caller()).map(this::view);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(CERTIFICATE_EDIT)
    @Operation(summary = "Replaces a certificate's document", description = "Without CertificateData the file stays.")
    public Uni<CertificateView> change(String spaceId, String id, CertificateChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(this::view);
    }

    @POST
    @Path("/{id}/replace")
    @RequiresPermission(CERTIFICATE_EDIT)
    @Operation(
            summary = "Puts another file in the place of a certificate's own",
            description = "The id stays: steps that start afterwards find the new one. The former file is not kept.")
    public Uni<CertificateView> replace(String spaceId, String id, ReplacementChange change) {
        return edit.replace(spaceId, id, change, caller.caller()).map(this::view);
    }

    @POST
    @Path("/{id}/archive")
    @RequiresPermission(CERTIFICATE_EDIT)
    @Operation(
            summary = "Archives a certificate",
            description =
                    "Lists leave it out and variables cannot choose it; those that hold it already go on with it.")
    public Uni<CertificateView> archive(String spaceId, String id) {
        return edit.archive(spaceId, id, caller.caller()).map(this::view);
    }

    @POST
    @Path("/{id}/unarchive")
    @RequiresPermission(CERTIFICATE_EDIT)
    @Operation(summary = "Takes a certificate out of the archive")
    public Uni<CertificateView> unarchive(String spaceId, String id) {
        return edit.unarchive(spaceId, id, caller.caller()).map(this::view);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(CERTIFICATE_DELETE)
    @Operation(summary = "Deletes a certificate that no variable holds")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }

    private CertificateView view(Document<Certificate> certificate) {
        return CertificateView.of(certificate, clock.instant());
    }
}
