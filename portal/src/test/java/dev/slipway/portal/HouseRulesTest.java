package dev.slipway.portal;

import dev.slipway.servicetests.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void shouldKeepTheRulesOfTheHouse() {
        HouseRules.check("dev.slipway.portal");
    }
}
