package dev.slipway.variables.certificates;

import dev.slipway.contracts.internal.Expansions.Property;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/** What variables that hold a certificate are expanded to, under the names that scripts know by heart. */
final class CertificateProperties {

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private CertificateProperties() {}

    /**
     * @param original the uploaded file, in base64
     * @param password empty when there is none
     */
    static List<Property> of(
            String name, String original, KeyMaterial material, String password, UnaryOperator<String> seal) {
        CertificateDetails details = CertificateDescription.of(material.certificate());
        PrivateKey key = material.key();
        List<Property> properties = new ArrayList<>(List.of(
                Property.plain("Type", "Certificate"),
                Property.plain("Name", name),
                Property.plain("Thumbprint", details.thumbprint()),
                Property.plain("Subject", details.subject().distinguishedName()),
                Property.plain("SubjectCommonName", details.subject().commonName()),
                Property.plain("Issuer", details.issuer().distinguishedName()),
                Property.plain("NotBefore", details.notBefore().toString()),
                Property.plain("NotAfter", details.notAfter().toString()),
                Property.plain("HasPrivateKey", key == null ? "False" : "True"),
                Property.plain("Certificate", BASE64.encodeToString(CertificateWriter.der(material.certificate()))),
                Property.plain("CertificatePem", CertificateWriter.pem(List.of(material.certificate()))),
                Property.plain("ChainPem", CertificateWriter.pem(material.chain())),
                Property.secret("Password", seal.apply(password)),
                Property.secret("RawOriginal", seal.apply(original)),
                Property.secret("Pfx", seal.apply(pfx(original, material, password)))));
        if (key != null) {
            properties.add(Property.secret("PrivateKey", seal.apply(BASE64.encodeToString(key.getEncoded()))));
            properties.add(Property.secret("PrivateKeyPem", seal.apply(CertificateWriter.pem(key))));
        }
        return properties;
    }

    private static String pfx(String original, KeyMaterial material, String password) {
        return material.format() == CertificateFormat.PKCS12
                ? original
                : BASE64.encodeToString(CertificateWriter.pfx(material, material.key(), password));
    }
}
