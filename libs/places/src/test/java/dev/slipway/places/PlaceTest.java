package dev.slipway.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "ENVIRONMENT, Environments-1, true",
        "ENVIRONMENT, Tenants-1, false",
        "ENVIRONMENT, Production, false",
        "ENVIRONMENT, Environments-01, false",
        "TENANT, Tenants-12, true",
        "TENANT, Environments-1, false",
        "ACCOUNT, Accounts-7, true",
        "ACCOUNT, nothing, false",
        "ACCOUNT, '', false",
        "TENANT_TAG, Region/North, true",
        "TENANT_TAG, /North, false",
        "TENANT_TAG, North, false"
    })
    void shouldTellWhatCanBeAnIdOfItsSort(Place.Sort sort, String id, boolean possible) {
        assertThat(new Place("Field", sort, id).isPossible()).isEqualTo(possible);
    }

    @Test
    void shouldNameFieldAndIdInItsProblem() {
        assertThat(Place.all("TenantIds", Place.Sort.TENANT, List.of("Tenants-9")))
                .singleElement()
                .extracting(Place::problem)
                .isEqualTo("TenantIds names 'Tenants-9', which is no tenant of this space. Choose one from the list.");
    }
}
