package dev.slipway.release.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.contracts.internal.TenantContext.Template;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectTemplatesTest {

    @Test
    void shouldReadWhatClientsSendInAnyCaseAndHideSensitiveDefaults() throws Exception {
        var sent = new ObjectMapper().readTree("""
                [{"Id": "1", "Name": "Url", "Label": "Address", "HelpText": null, "DefaultValue": "http://x",
                  "DisplaySettings": {"Octopus.ControlType": "SingleLineText"}},
                 {"id": "2", "name": "Key", "defaultValue": {"HasValue": true, "NewValue": "secret"}},
                 {"Id": "3", "Name": "Old", "DefaultValue": "in plain",
                  "DisplaySettings": {"Octopus.ControlType": "Sensitive"}},
                 {"Id": "4", "Name": "New", "DefaultValue": {"Sealed": "v1.x"},
                  "DisplaySettings": {"Octopus.ControlType": "Sensitive"}},
                 {"Name": "no id"}]
                """);

        Map<String, String> sensitive = Map.of("Octopus.ControlType", "Sensitive");
        assertThat(ProjectTemplates.of(sent))
                .containsExactly(
                        new Template(
                                "1", "Url", "Address", "", "http://x", Map.of("Octopus.ControlType", "SingleLineText")),
                        new Template("2", "Key", "", "", null, Map.of()),
                        new Template("3", "Old", "", "", null, sensitive),
                        new Template("4", "New", "", "", null, sensitive, "v1.x"));
    }
}
