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
                 {"Name": "no id"}]
                """);

        assertThat(ProjectTemplates.of(sent))
                .containsExactly(
                        new Template(
                                "1", "Url", "Address", "", "http://x", Map.of("Octopus.ControlType", "SingleLineText")),
                        new Template("2", "Key", "", "", null, Map.of()));
    }
}
