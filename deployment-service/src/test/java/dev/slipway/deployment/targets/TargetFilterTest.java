package dev.slipway.deployment.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetFilterTest {

    private static final Target WEB = new Target(
            "Web-1",
            List.of("Environments-1"),
            List.of("web", "linux"),
            List.of("Tenants-1"),
            List.of("Region/North"),
            false,
            "Unknown",
            "Ssh",
            "Bash");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            nullValues = "null",
            value = {
                "''|''|null|''|''|''|''|''|true",
                "WEB|''|null|''|''|''|''|''|true",
                "db|''|null|''|''|''|''|''|false",
                "''|LINUX|null|''|''|''|''|''|true",
                "''|db|null|''|''|''|''|''|false",
                "''|''|false|''|''|''|''|''|true",
                "''|''|true|''|''|''|''|''|false",
                "''|''|null|unknown|''|''|''|''|true",
                "''|''|null|Healthy|''|''|''|''|false",
                "''|''|null|''|Ssh|''|''|''|true",
                "''|''|null|''|None|''|''|''|false",
                "''|''|null|''|''|Tenants-1|''|''|true",
                "''|''|null|''|''|Tenants-2|''|''|false",
                "''|''|null|''|''|''|region/north|''|true",
                "''|''|null|''|''|''|Region/South|''|false",
                "''|''|null|''|''|''|''|Bash|true",
                "''|''|null|''|''|''|''|PowerShell|false",
                "web|web|false|Unknown|Ssh|Tenants-1|Region/North|PowerShell|false",
            })
    void shouldAdmitWhatHasAllThatIsGiven(
            String name,
            String roles,
            Boolean disabled,
            String health,
            String styles,
            String tenants,
            String tags,
            String shells,
            boolean admitted) {
        var filter = new TargetFilter(
                name, list(roles), disabled, list(health), list(styles), list(tenants), list(tags), list(shells));

        assertThat(filter.admits(WEB)).isEqualTo(admitted);
    }

    @Test
    void shouldCountByKind() {
        var off = new Target("Db", List.of(), List.of(), List.of(), List.of(), true, "Healthy", "None", "");
        Tally tally = Tally.of(List.of(WEB, off));

        assertThat(tally.total()).isEqualTo(2);
        assertThat(tally.disabled()).isEqualTo(1);
        assertThat(tally.health())
                .isEqualTo(Map.of("Healthy", 1, "HasWarnings", 0, "Unhealthy", 0, "Unavailable", 0, "Unknown", 1));
        assertThat(tally.styles()).isEqualTo(Map.of("Ssh", 1, "None", 1));
        assertThat(tally.tenants()).isEqualTo(Map.of("Tenants-1", 1));
        assertThat(tally.tenantTags()).isEqualTo(Map.of("Region/North", 1));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
