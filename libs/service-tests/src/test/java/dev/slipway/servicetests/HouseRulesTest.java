package dev.slipway.servicetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {

    @Test
    void shouldNameEachViolationAndWhatToDo() {
        Throwable violations = catchThrowable(() -> HouseRules.check(
                "dev.slipway.servicetests.broken",
                new ClassFileImporter().importPackages("dev.slipway.servicetests.broken")));

        assertThat(violations)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected")
                .hasMessageContaining("PublicStore> has modifier PUBLIC")
                .hasMessageContaining("HTTP ends at the *Resource")
                .hasMessageContaining("only a *Store runs statements")
                .hasMessageContaining("Kafka ends at the *Consumer")
                .hasMessageContaining("a consumer never calls another service")
                .hasMessageContaining("rules are plain values")
                .hasMessageContaining("java.time.Instant.now()")
                .hasMessageContaining("java.lang.System.currentTimeMillis()")
                .hasMessageContaining("name what it does or is")
                .hasMessageContaining("Quarkus REST answers 404")
                .hasMessageContaining("add @RequiresPermission");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit",
                "blobs",
                "contracts",
                "deadletters",
                "documents",
                "embedded",
                "eventing",
                "masterkey",
                "places",
                "rest",
                "secrets",
                "templates"
            })
    void shouldKeepTheRulesForLibraries(String library) {
        HouseRules.checkLibrary("dev.slipway." + library);
    }

    @Test
    void shouldFindTheLibrariesOnTheClassPath() {
        assertThat(new ClassFileImporter().importPackages("dev.slipway.deadletters"))
                .extracting(type -> type.getSimpleName())
                .contains("DeadLetterResource");
    }

    @Test
    void shouldPassWhenEverythingStandsInItsPlace() {
        HouseRules.check(
                "dev.slipway.servicetests.sound",
                new ClassFileImporter().importPackages("dev.slipway.servicetests.sound"));
    }
}
