package dev.slipway.scheduler;

import dev.slipway.servicetests.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void shouldKeepTheHouseInOrder() {
        HouseRules.check("dev.slipway.scheduler");
    }
}
