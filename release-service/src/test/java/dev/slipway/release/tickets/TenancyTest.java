package dev.slipway.release.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.release.tickets.Tenancy.Tenant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §9.2: modes of a project, connections, tags of channels, disabled tenants. */
class TenancyTest {

    private static final TargetEnvironment TEST = new TargetEnvironment("Environments-2", "Test", "test", 1, false);

    @ParameterizedTest(name = "{0}, a tenant: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Untenanted           | false |
            Untenanted           | true  | Web is not deployed for tenants
            TenantedOrUntenanted | false |
            TenantedOrUntenanted | true  |
            Tenanted             | false | Web is deployed for tenants only
            Tenanted             | true  |
            """)
    void shouldHeedTheMode(String mode, boolean tenanted, String refusal) {
        var found =
                new Tenancy(mode, "Web", "Default", List.of()).refusal(TEST, tenanted ? acme("Region/North") : null);

        if (refusal == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .hasValueSatisfying(sentence -> assertThat(sentence).startsWith(refusal));
        }
    }

    @ParameterizedTest(name = "tags {0} in a channel for {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Region/North           | Region/north               | true
            Region/North           | Region/North,Region/South  | true
            Region/North           | Region/South               | false
            Region/North           | Region/North,Ring/Early    | false
            Region/North,Ring/Early| Region/North,Ring/Early    | true
            """)
    void shouldHeedTheTagsOfTheChannel(String owned, String wanted, boolean allowed) {
        var tenancy = new Tenancy("Tenanted", "Web", "Beta", List.of(wanted.split(",")));

        assertThat(tenancy.refusal(TEST, acme(owned.split(","))).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void shouldNameTheTenantAndTheNextStep() {
        var tenancy = new Tenancy("Tenanted", "Web", "Beta", List.of("Region/South"));

        assertThat(tenancy.refusal(TEST, acme("Region/North")))
                .hasValue("The channel Beta of this release is not for the tenant Acme, which has none of the tags"
                        + " Region/South. Add one of them to the tenant, or choose a release of another channel");
        assertThat(tenancy.refusal(TEST, new Tenant("Tenants-1", "Acme", true, List.of(), Set.of("Environments-2"))))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("Acme is disabled", "Enable it"));
        assertThat(tenancy.refusal(TEST, new Tenant("Tenants-1", "Acme", false, List.of(), Set.of("Environments-1"))))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains("Acme is not connected to Test in Web", "Connect it"));
    }

    private static Tenant acme(String... tags) {
        return new Tenant("Tenants-1", "Acme", false, List.of(tags), Set.of("Environments-2"));
    }
}
