package dev.slipway.variables.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.internal.Expansions.Property;
import dev.slipway.variables.sets.VariableType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What scripts find behind the name of a variable that holds an account. */
class AccountPropertiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UsernamePassword | Username | Password",
                "SshKeyPair | Username | PrivateKeyFile PassPhrase",
                "AzureServicePrincipal | SubscriptionNumber Client TenantId AzureEnvironment"
                        + " ResourceManagementEndpointBaseUri ActiveDirectoryEndpointBaseUri | Password",
                "AzureSubscription | SubscriptionNumber CertificateThumbprint AzureEnvironment"
                        + " ServiceManagementEndpointBaseUri ServiceManagementEndpointSuffix | CertificateBytes",
                "AzureOidc | SubscriptionNumber Client TenantId Audience AzureEnvironment"
                        + " ResourceManagementEndpointBaseUri ActiveDirectoryEndpointBaseUri | ''",
                "AmazonWebServicesAccount | AccessKey Region | SecretKey",
                "AmazonWebServicesOidcAccount | RoleArn SessionDuration Audience Region | ''",
                "GoogleCloudAccount | '' | JsonKey",
                "GenericOidcAccount | Audience | ''",
                "Token | '' | Token"
            })
    void shouldBeNamedAsScriptsKnowThem(String type, String plain, String secret) {
        List<Property> properties =
                filledIn(AccountType.named(type).orElseThrow()).properties();

        assertThat(properties.stream().filter(each -> each.sealed() == null).map(Property::name))
                .containsExactlyInAnyOrder(words(plain));
        assertThat(properties.stream().filter(each -> each.sealed() != null).map(Property::name))
                .containsExactlyInAnyOrder(words(secret));
        assertThat(properties)
                .allSatisfy(each -> assertThat(each.value() == null).isNotEqualTo(each.sealed() == null))
                .allSatisfy(each -> assertThat(each.toString()).doesNotContain("sealed"));
    }

    @Test
    void shouldLeaveOutWhatNobodyFilledIn() {
        assertThat(account("UsernamePassword", Map.of("Username", "ada"), Map.of(), List.of(), false)
                        .properties())
                .containsExactly(Property.plain("Username", "ada"));
    }

    @ParameterizedTest
    @CsvSource({
        "UsernamePassword, USERNAME_PASSWORD_ACCOUNT",
        "AzureServicePrincipal, AZURE_ACCOUNT",
        "AzureSubscription, AZURE_ACCOUNT",
        "AzureOidc, AZURE_ACCOUNT",
        "AmazonWebServicesAccount, AMAZON_WEB_SERVICES_ACCOUNT",
        "AmazonWebServicesOidcAccount, AMAZON_WEB_SERVICES_ACCOUNT",
        "GoogleCloudAccount, GOOGLE_CLOUD_ACCOUNT",
        "GenericOidcAccount, GENERIC_OIDC_ACCOUNT"
    })
    void shouldBeHeldByVariablesOfItsOwnTypeOnly(String type, VariableType variable) {
        Account account = account(type, Map.of(), Map.of(), List.of(), false);

        for (VariableType each : VariableType.values()) {
            assertThat(account.typeRefusal(each).isEmpty()).as("%s", each).isEqualTo(each == variable);
        }
        assertThat(account.typeRefusal(VariableType.CERTIFICATE))
                .contains("which is an account of type " + type + " and no Certificate");
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountType.class,
            names = {"TOKEN", "SSH_KEY_PAIR"})
    void shouldNotBeHeldWhereNoTypeOfVariableIsForIt(AccountType type) {
        assertThat(VariableType.values()).noneMatch(type::canBeHeldBy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | false | ''",
                "Environments-1 | false | ''",
                "Environments-1 Environments-2 | true | ''",
                "Environments-2 | false | is for other environments",
                "'' | true | environments that have been deleted"
            })
    void shouldStayInItsEnvironments(String environments, boolean limited, String refusal) {
        Account account = account("Token", Map.of(), Map.of(), List.of(words(environments)), limited);

        assertThat(account.placeRefusal("Environments-1").orElse("")).contains(refusal);
        assertThat(account.placeRefusal("Environments-1").isEmpty()).isEqualTo(refusal.isEmpty());
    }

    private static Account filledIn(AccountType type) {
        return account(
                type.wireName(),
                fields(type, Field.Form.TEXT, "text"),
                fields(type, Field.Form.SECRET, "sealed"),
                List.of(),
                false);
    }

    private static Map<String, String> fields(AccountType type, Field.Form form, String value) {
        return type.fields().stream()
                .filter(field -> field.form() == form)
                .collect(Collectors.toMap(Field::name, field -> value));
    }

    private static Account account(
            String type,
            Map<String, String> texts,
            Map<String, String> secrets,
            List<String> environments,
            boolean limited) {
        return new Account(
                type, "", environments, List.of(), List.of(), "Untenanted", texts, Map.of(), secrets, limited);
    }

    private static String[] words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank()).toArray(String[]::new);
    }
}
