package dev.slipway.variables.certificates;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A certificate as a client sends it: everything may be missing. */
@Schema(name = "CertificateChange", description = "A certificate as a client sends it")
record CertificateChange(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String notes,

        @Schema(description = "A PFX, PEM or DER file in base64; when it is left out the stored one stays") @Nullable
        SecretChange certificateData,

        @Schema(description = "Opens CertificateData; read only together with it") @Nullable
        SecretChange password,

        @Nullable List<@Nullable String> environmentIds,
        @Nullable List<@Nullable String> tenantIds,
        @Nullable List<@Nullable String> tenantTags,
        @Nullable String tenantedDeploymentParticipation) {}
