package dev.slipway.variables.accounts;

import static dev.slipway.variables.accounts.Field.list;
import static dev.slipway.variables.accounts.Field.needed;
import static dev.slipway.variables.accounts.Field.neededSecret;
import static dev.slipway.variables.accounts.Field.secret;
import static dev.slipway.variables.accounts.Field.text;

import dev.slipway.variables.sets.VariableType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of accounts, with the fields of each. */
enum AccountType {
    USERNAME_PASSWORD("UsernamePassword", text("Username"), secret("Password")),
    SSH_KEY_PAIR("SshKeyPair", needed("Username"), neededSecret("PrivateKeyFile"), secret("PrivateKeyPassphrase")),
    AZURE_SUBSCRIPTION(
            "AzureSubscription",
            needed("SubscriptionNumber"),
            secret("CertificateBytes"),
            text("CertificateThumbprint"),
            text("AzureEnvironment"),
            text("ServiceManagementEndpointBaseUri"),
            text("ServiceManagementEndpointSuffix")),
    AZURE_SERVICE_PRINCIPAL(
            "AzureServicePrincipal",
            needed("SubscriptionNumber"),
            needed("ClientId"),
            needed("TenantId"),
            neededSecret("Password"),
            text("AzureEnvironment"),
            text("ResourceManagementEndpointBaseUri"),
            text("ActiveDirectoryEndpointBaseUri")),
    AZURE_OIDC(
            "AzureOidc",
            needed("SubscriptionNumber"),
            needed("ClientId"),
            needed("TenantId"),
            text("Audience"),
            list("DeploymentSubjectKeys"),
            list("HealthCheckSubjectKeys"),
            list("AccountTestSubjectKeys"),
            text("AzureEnvironment"),
            text("ResourceManagementEndpointBaseUri"),
            text("ActiveDirectoryEndpointBaseUri")),
    AMAZON_WEB_SERVICES("AmazonWebServicesAccount", needed("AccessKey"), neededSecret("SecretKey"), text("Region")),
    AMAZON_WEB_SERVICES_OIDC(
            "AmazonWebServicesOidcAccount",
            needed("RoleArn"),
            text("SessionDuration"),
            text("Audience"),
            list("DeploymentSubjectKeys"),
            list("HealthCheckSubjectKeys"),
            list("AccountTestSubjectKeys"),
            text("Region")),
    GOOGLE_CLOUD("GoogleCloudAccount", neededSecret("JsonKey")),
    GENERIC_OIDC("GenericOidcAccount", text("Audience"), list("DeploymentSubjectKeys")),
    TOKEN("Token", neededSecret("Token"));

    /** Types by the type of the variables that hold them. */
    private static final Map<VariableType, Set<AccountType>> HELD = Map.of(
            VariableType.AMAZON_WEB_SERVICES_ACCOUNT, Set.of(AMAZON_WEB_SERVICES, AMAZON_WEB_SERVICES_OIDC),
            VariableType.AZURE_ACCOUNT, Set.of(AZURE_SUBSCRIPTION, AZURE_SERVICE_PRINCIPAL, AZURE_OIDC),
            VariableType.GOOGLE_CLOUD_ACCOUNT, Set.of(GOOGLE_CLOUD),
            VariableType.USERNAME_PASSWORD_ACCOUNT, Set.of(USERNAME_PASSWORD),
            VariableType.GENERIC_OIDC_ACCOUNT, Set.of(GENERIC_OIDC));

    private final String wireName;
    private final List<Field> fields;

    AccountType(String wireName, Field... fields) {
        this.wireName = wireName;
        this.fields = List.of(fields);
    }

    String wireName() {
        return wireName;
    }

    List<Field> fields() {
        return fields;
    }

    static boolean isHeldBy(VariableType type) {
        return HELD.containsKey(type);
    }

    boolean canBeHeldBy(VariableType type) {
        return HELD.getOrDefault(type, Set.of()).contains(this);
    }

    static Optional<AccountType> named(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equalsIgnoreCase(wireName))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(AccountType::wireName).collect(Collectors.joining(", "));
    }
}
