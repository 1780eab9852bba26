package dev.slipway.variables.sets;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of values. All but text hold an id of something, or a sealed text. */
public enum VariableType {
    STRING("String"),
    SENSITIVE("Sensitive"),
    CERTIFICATE("Certificate"),
    AMAZON_WEB_SERVICES_ACCOUNT("AmazonWebServicesAccount"),
    AZURE_ACCOUNT("AzureAccount"),
    GOOGLE_CLOUD_ACCOUNT("GoogleCloudAccount"),
    USERNAME_PASSWORD_ACCOUNT("UsernamePasswordAccount"),
    GENERIC_OIDC_ACCOUNT("GenericOidcAccount"),
    WORKER_POOL("WorkerPool");

    private final String wireName;

    VariableType(String wireName) {
        this.wireName = wireName;
    }

    /** Whether the value is the id of something else. */
    public boolean isReference() {
        return this != STRING && this != SENSITIVE;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<VariableType> named(String wireName) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equalsIgnoreCase(wireName))
                .findFirst();
    }
}
