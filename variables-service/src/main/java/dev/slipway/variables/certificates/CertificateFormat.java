package dev.slipway.variables.certificates;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a certificate is written down. */
enum CertificateFormat {
    PKCS12("Pkcs12", "pfx", "application/x-pkcs12"),
    PEM("Pem", "pem", "application/x-pem-file"),
    DER("Der", "cer", "application/pkix-cert");

    private final String wireName;
    private final String extension;
    private final String mediaType;

    CertificateFormat(String wireName, String extension, String mediaType) {
        this.wireName = wireName;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String wireName() {
        return wireName;
    }

    /** Of a file. */
    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** PFX is another name for the first. */
    static Optional<CertificateFormat> named(String name) {
        return name.equalsIgnoreCase("Pfx")
                ? Optional.of(PKCS12)
                : Arrays.stream(values())
                        .filter(each -> each.wireName.equalsIgnoreCase(name))
                        .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(CertificateFormat::wireName).collect(Collectors.joining(", "));
    }
}
