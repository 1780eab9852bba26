package dev.slipway.variables.certificates;

import dev.slipway.documents.Wanted;
import dev.slipway.rest.IdList;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which certificates are wanted. */
public class CertificateQuery {

    @QueryParam("ids")
    @Parameter(description = "Only these, comma-separated or repeated")
    List<String> ids = List.of();

    @QueryParam("partialName")
    @Parameter(description = "Part of the name; case does not matter")
    @Nullable
    String partialName;

    @QueryParam("search")
    @Parameter(
            description =
                    "Part of the name, the notes, the subject, the issuer or the thumbprint; case does not matter")
    @Nullable
    String search;

    @QueryParam("archived")
    @Parameter(
            description =
                    "true for archived ones, false for the others; others when it is left out and no ids are given")
    @Nullable
    String archived;

    @QueryParam("tenant")
    @Parameter(description = "Only those for this tenant, by id; comma-separated or repeated")
    List<String> tenant = List.of();

    Wanted wanted(String spaceId) {
        boolean byId = !IdList.of(ids).ids().isEmpty();
        boolean asked = archived != null && !archived.isBlank();
        return Wanted.in(spaceId)
                .ids(ids)
                .partialName(partialName)
                .search(
                        search,
                        "notes",
                        "upload,details,subject,distinguishedName",
                        "upload,details,issuer,distinguishedName",
                        "upload,details,thumbprint")
                .flag("archived", "archived", byId || asked ? archived : "false")
                .sharing("tenant", "tenantIds", tenant);
    }
}
