package dev.slipway.rest;

import static dev.slipway.rest.Permission.VARIABLE_EDIT;
import static dev.slipway.rest.Permission.VARIABLE_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

    private static final Grant SOMEWHERE = new Grant(
            VARIABLE_EDIT, Set.of("Environments-2", "Environments-1"), Set.of("Tenants-3", "Region/North & West"));

    @Test
    void shouldStandAmongPermissionsAsOneText() {
        assertThat(Grant.everywhere(VARIABLE_EDIT).wireForm()).isEqualTo("VariableEdit");
        assertThat(SOMEWHERE.wireForm())
                .isEqualTo("VariableEdit?environment=Environments-1&environment=Environments-2"
                        + "&tenant=Region%2FNorth+%26+West&tenant=Tenants-3");
        assertThat(caller(SOMEWHERE.wireForm()).grants(VARIABLE_EDIT)).containsExactly(SOMEWHERE);
    }

    @Test
    void shouldNotCountWhereNobodyAsksForPlaces() {
        Caller some = caller(SOMEWHERE.wireForm());

        assertThat(some.may(VARIABLE_EDIT)).isFalse();
        assertThat(some.grants(VARIABLE_VIEW)).isEmpty();
        assertThatThrownBy(() -> some.require(VARIABLE_EDIT)).hasMessageContaining("VariableEdit");
    }

    @Test
    void shouldHoldEverywhereByNameAloneAndForAdministrators() {
        List<Grant> everywhere = List.of(Grant.everywhere(VARIABLE_EDIT));

        assertThat(caller("VariableEdit", SOMEWHERE.wireForm()).grants(VARIABLE_EDIT))
                .isEqualTo(everywhere);
        assertThat(caller(Caller.EVERYTHING).grants(VARIABLE_EDIT)).isEqualTo(everywhere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VariableEditUnscoped?environment=Environments-1",
                "VariableEdit?",
                "VariableEdit?environment",
                "VariableEdit?space=Spaces-1",
                "VariableEdit?environment=Environments-1&machine=Machines-1",
                "VariableEdit environment=Environments-1"
            })
    void shouldGrantNothingByWhatItDoesNotKnow(String form) {
        assertThat(caller(form).grants(VARIABLE_EDIT)).isEmpty();
    }

    private static Caller caller(String... permissions) {
        return new Caller("Users-2", "mary", "Mary", false, Set.of(permissions));
    }
}
