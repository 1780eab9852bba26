package dev.slipway.variables.certificates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What takes the place of a certificate. */
@Schema(name = "CertificateReplacement", description = "The file that takes the place of a certificate")
record ReplacementChange(
        @Schema(description = "A PFX, PEM or DER file in base64") @Nullable
        SecretChange certificateData,

        @Schema(description = "Opens CertificateData") @Nullable
        SecretChange password) {}
