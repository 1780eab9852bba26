package dev.slipway.variables.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Permission;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Scope;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Environments are Dev and Prod here, a tenant's tag is T/A. */
class VariableRightsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        *                                       |                                     | true
        VariableView                            |                                     | false
        VariableView                            | Environment=Dev                     | true
        VariableView                            | Machine=m                           | true
        VariableView                            | Role=web                            | false
        VariableViewUnscoped                    |                                     | true
        VariableViewUnscoped                    | Role=web;Action=a;Channel=c         | true
        VariableViewUnscoped                    | Environment=Dev                     | false
        VariableViewUnscoped                    | Machine=m                           | false
        VariableViewUnscoped                    | TenantTag=T/A                       | false
        VariableViewUnscoped?environment=Dev    |                                     | true
        VariableView?environment=Dev            | Environment=Dev                     | true
        VariableView?environment=Dev            | Environment=Dev,Prod;Role=web       | true
        VariableView?environment=Dev            | Environment=Prod                    | false
        VariableView?environment=Dev            |                                     | false
        VariableView?environment=Dev            | Machine=m                           | false
        VariableView?environment=Dev            | Machine=m;Environment=Dev           | true
        VariableView?environment=Dev            | TenantTag=T/A                       | true
        VariableView?tenant=T%2FA               | TenantTag=T/A                       | true
        VariableView?tenant=T%2FA               | TenantTag=T/B                       | false
        VariableView?tenant=T%2FA               | Environment=Prod                    | true
        VariableView?tenant=T%2FA&environment=Dev | Environment=Prod;TenantTag=T/A    | false
        VariableView?tenant=T%2FA&environment=Dev VariableView?environment=Prod | Environment=Prod;TenantTag=T/A | true
        VariableEdit                            | Environment=Dev                     | false
        """)
    void shouldShow(String permissions, @Nullable String scope, boolean seen) {
        assertThat(rights(permissions).maySee(variable("v", "1", scope))).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        *                            |                 | Environment=Prod | -
        VariableEditUnscoped         |                 |                  | -
        VariableEditUnscoped         |                 | Role=web         | -
        VariableEdit                 |                 |                  | VariableEditUnscoped.
        VariableEdit                 | Environment=Dev | Environment=Prod | -
        VariableEdit                 | Environment=Dev |                  | VariableEditUnscoped.
        VariableEdit                 |                 | Environment=Dev  | VariableEditUnscoped.
        VariableEditUnscoped         |                 | Environment=Dev  | VariableEdit for Dev.
        VariableEdit?environment=Dev | Environment=Dev | Environment=Dev  | -
        VariableEdit?environment=Dev | Environment=Dev | Environment=Dev,Prod | VariableEdit for Dev, Prod.
        VariableEdit?environment=Dev | Environment=Prod | Environment=Dev | VariableEdit for Prod.
        VariableEdit?environment=Dev VariableEdit?environment=Prod | Environment=Prod | Environment=Dev,Prod | -
        VariableEdit?environment=Dev | Machine=m       | Machine=m        | VariableEdit everywhere.
        VariableEdit?environment=Dev | Environment=Dev | Environment=Dev;TenantTag=T/A | -
        VariableEdit?tenant=T%2FA    | TenantTag=T/A   | TenantTag=T/A;Environment=Prod | -
        VariableEdit?tenant=T%2FA    | TenantTag=T/A   | Environment=Prod | VariableEdit for Prod.
        VariableEdit?tenant=T%2FA&environment=Dev VariableEdit?tenant=T%2FB&environment=Prod | TenantTag=T/A;Environment=Dev | TenantTag=T/A;Environment=Prod | VariableEdit for Prod, T/A.
        VariableView                 | Environment=Dev | Environment=Dev  | VariableEdit for Dev.
        """)
    void shouldLetChange(String permissions, @Nullable String from, @Nullable String to, @Nullable String missing) {
        var needs = VariableRights.needs(List.of(variable("v", "1", from)), List.of(variable("v", "2", to)));

        if (missing == null) {
            rights(permissions).require(needs);
        } else {
            assertThatThrownBy(() -> rights(permissions).require(needs))
                    .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.kind())
                            .isEqualTo(DomainException.Kind.FORBIDDEN))
                    .hasMessageContaining("Permission needed: " + missing);
        }
    }

    @Test
    void shouldNeedRightsForWhatIsNewOrGoneAndNoneForWhatStays() {
        Variable dev = variable("dev", "1", "Environment=Dev");
        Variable prod = variable("prod", "1", "Environment=Prod");
        Variable open = variable("open", "1", null);

        assertThat(VariableRights.needs(List.of(dev, prod, open), List.of(open, prod, dev)))
                .isEmpty();
        assertThat(VariableRights.needs(List.of(dev, prod), List.of(open, dev)))
                .containsExactlyInAnyOrder(
                        new VariableRights.Need(Permission.VARIABLE_EDIT, Set.of("Prod"), Set.of()),
                        new VariableRights.Need(Permission.VARIABLE_EDIT_UNSCOPED, Set.of(), Set.of()));
    }

    private static VariableRights rights(String permissions) {
        return new VariableRights(new Caller("Users-2", "mary", "Mary", false, Set.of(permissions.split(" "))));
    }

    private static Variable variable(String id, String value, @Nullable String scope) {
        var ids = new EnumMap<Dimension, List<String>>(Dimension.class);
        if (scope != null) {
            Map<String, String> byName = Arrays.stream(scope.split(";"))
                    .map(each -> each.split("="))
                    .collect(Collectors.toMap(each -> each[0], each -> each[1]));
            byName.forEach((name, values) -> ids.put(Dimension.named(name).orElseThrow(), List.of(values.split(","))));
        }
        return new Variable(id, "Name", value, null, null, VariableType.STRING, new Scope(ids), true, null);
    }
}
