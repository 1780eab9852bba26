package dev.slipway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTest {

    @Test
    void shouldFilterByTheSpaceAlone() {
        var wanted = Wanted.in("Spaces-1").ids(List.of()).name(" ").partialName(null);

        assertThat(wanted.criteria().sql()).isEqualTo("space_id = $1");
        assertThat(wanted.path("/api/x")).isEqualTo("/api/x");
    }

    @Test
    void shouldSayInLinksWhatItFilters() {
        var wanted = Wanted.in("Spaces-1")
                .ids(List.of("Accounts-1,Accounts-2"))
                .partialName("a b")
                .sharing("roles", "roles", List.of("web"))
                .flag("isDisabled", "isDisabled", "TRUE");

        assertThat(wanted.path("/api/x"))
                .isEqualTo("/api/x?ids=Accounts-1,Accounts-2&partialName=a+b&roles=web&isDisabled=TRUE");
        assertThat(wanted.criteria().sql())
                .isEqualTo("space_id = $1 and id = any($2) and name ilike $3"
                        + " and body @> any($4::text[]::jsonb[]) and body @> $5::text::jsonb");
        assertThat(wanted.criteria().values().get(4)).isEqualTo("{\"isDisabled\":true}");
    }

    @Test
    void shouldReachIntoBodies() {
        var wanted = Wanted.in("Spaces-1").one("styles", "endpoint.style", List.of("Ssh"));

        assertThat((Object[]) wanted.criteria().values().get(1)).containsExactly("{\"endpoint\":{\"style\":\"Ssh\"}}");
    }

    @Test
    void shouldOverlookCaseWhereAsked() {
        var wanted = Wanted.in("Spaces-1").oneInAnyCase("accountType", "type", List.of("Token,SSHKeyPair"));

        assertThat(wanted.criteria().sql()).isEqualTo("space_id = $1 and lower(body ->> 'type') = any($2)");
        assertThat((Object[]) wanted.criteria().values().get(1)).containsExactly("token", "sshkeypair");
        assertThat(wanted.path("/x")).isEqualTo("/x?accountType=Token,SSHKeyPair");
    }

    @Test
    void shouldMatchNothingForWhatNobodyCanHave() {
        assertThat(Wanted.in("Spaces-1").never("deploymentId", null).criteria().sql())
                .isEqualTo("space_id = $1");
        assertThat(Wanted.in("Spaces-1")
                        .never("deploymentId", List.of("Deployments-1"))
                        .criteria()
                        .sql())
                .isEqualTo("space_id = $1 and false");
    }
}
