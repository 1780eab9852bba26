package dev.slipway.deployment.machinepolicies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachinePolicyTest {

    private static final ObjectMapper STORED =
            JsonMapper.builder().findAndAddModules().build();

    @Test
    void shouldReadThePolicyOfTheMigrationAsTheUsualOne() throws JsonProcessingException {
        var read = STORED.readValue("{\"isDefault\": true}", MachinePolicy.class);

        assertThat(read.isDefault()).isTrue();
        assertThat(read.connection()).isEqualTo(MachinePolicy.DEFAULT.connection());
        assertThat(read.cacheRetention()).isEqualTo(MachinePolicy.DEFAULT.cacheRetention());
    }

    @Test
    void shouldStoreAndReadAlike() throws JsonProcessingException {
        var json = STORED.writeValueAsString(MachinePolicy.DEFAULT);

        assertThat(STORED.readValue(json, MachinePolicy.class)).isEqualTo(MachinePolicy.DEFAULT);
        assertThat(STORED.readTree(json).fieldNames())
                .toIterable()
                .contains("isDefault")
                .doesNotContain("default");
    }

    @Test
    void shouldMakeTheUsualPolicyOfAnEmptyChange() {
        var change = new MachinePolicyChange(
                "Mine", null, null, null, null, null, null, null, null, null, null, null, null, null);

        var draft = change.draft(Optional.empty());

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.body()).isEqualTo(MachinePolicy.DEFAULT);
    }
}
