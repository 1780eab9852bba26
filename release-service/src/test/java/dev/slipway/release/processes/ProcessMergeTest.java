package dev.slipway.release.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.contracts.internal.Ticket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProcessMergeTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void shouldFillInIdsSlugsAndDefaultsWhenLeftOut() throws Exception {
        List<Step> steps = merge(List.of(), """
                [{"Name": "Say hello", "Actions": [{"Id": "", "Name": "Say hello", "ActionType": "Octopus.Script"}]},
                 {"Name": "Say Hello!", "Actions": null}]""");

        Step step = steps.get(0);
        assertThat(step.id()).isEqualTo("id-1");
        assertThat(step.slug()).isEqualTo("say-hello");
        assertThat(step.condition()).isEqualTo("Success");
        assertThat(step.startTrigger()).isEqualTo("StartAfterPrevious");
        assertThat(step.packageRequirement()).isEqualTo("LetOctopusDecide");
        assertThat(step.actions()).extracting(Action::id).containsExactly("id-2");
        assertThat(step.actions().get(0).condition()).isEqualTo("Success");
        assertThat(steps.get(1).slug()).isEqualTo("say-hello-1");
    }

    @Test
    void shouldKeepIdsThatAreKnownOrBroughtAlongButNotTwice() throws Exception {
        List<Step> before = merge(List.of(), """
                [{"Name": "a", "Actions": [{"Name": "a"}]}]""");

        List<Step> after = merge(before, """
                [{"Id": "id-1", "Name": "renamed", "Actions": [{"Id": "id-2", "Name": "a"}, {"Id": "id-2", "Name": "b"}]},
                 {"Id": "from-elsewhere", "Name": "c"}]""");

        assertThat(after).extracting(Step::id).containsExactly("id-1", "from-elsewhere");
        assertThat(after.get(0).actions()).extracting(Action::id).containsExactly("id-2", "id-3");
    }

    @Test
    void shouldKeepUnknownPropertiesInOrderAndDropNulls() throws Exception {
        List<Step> steps = merge(List.of(), """
                [{"Name": "a", "Properties": {"Zeta.Unknown": "1", "Alpha": "", "Gone": null, "Flag": true}}]""");

        assertThat(steps.get(0).properties().keySet()).containsExactly("Zeta.Unknown", "Alpha", "Flag");
        assertThat(steps.get(0).properties()).containsEntry("Flag", PropertyValue.plain("true"));
    }

    @Test
    void shouldSealNewSecretsAndKeepThoseSentBackWithoutValue() throws Exception {
        List<Step> before = merge(List.of(), """
                [{"Id": "s", "Name": "a", "Actions":
                  [{"Id": "x", "Name": "a", "Properties": {"Key": {"HasValue": true, "NewValue": "hush"}}}]}]""");
        List<Step> kept = merge(before, """
                [{"Id": "s", "Name": "a", "Actions":
                  [{"Id": "x", "Name": "a", "Properties": {"Key": {"hasValue": true, "newValue": null}}}]}]""");
        List<Step> cleared = merge(before, """
                [{"Id": "s", "Name": "a", "Actions":
                  [{"Id": "x", "Name": "a", "Properties": {"Key": {"HasValue": false, "NewValue": null}}}]}]""");

        assertThat(before.get(0).actions().get(0).properties())
                .containsEntry("Key", PropertyValue.secret("sealed(hush)"));
        assertThat(kept).isEqualTo(before);
        assertThat(cleared.get(0).actions().get(0).properties()).isEmpty();
    }

    @Test
    void shouldTellWhenThereIsNoSecretToKeep() throws Exception {
        ProcessMerge merge = new ProcessMerge(List.of(), this::newId, ProcessMergeTest::seal);
        merge.merge(sent("""
                [{"Name": "a", "Properties": {"Key": {"HasValue": true, "NewValue": null}, "List": []}}]""").steps());

        assertThat(merge.problems()).hasSize(2).first().asString().contains("'Key' of step 'a'", "NewValue");
    }

    @Test
    void shouldReadAsTheStepsOfTickets() throws Exception {
        List<Step> steps = merge(List.of(), """
                [{"Name": "a", "Properties": {"P": "v"}, "Actions": [{"Name": "b", "ActionType": "Octopus.Script",
                  "IsDisabled": true, "IsRequired": true, "Environments": ["Environments-1"],
                  "Properties": {"K": {"NewValue": "hush"}}}]}]""");
        ObjectMapper plain = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        Ticket.ProcessStep read = plain.readValue(plain.writeValueAsString(steps), Ticket.ProcessStep[].class)[0];

        assertThat(read.properties()).containsEntry("P", new Ticket.ProcessProperty("v", null));
        Ticket.ProcessAction action = read.actions().get(0);
        assertThat(action.disabled()).isTrue();
        assertThat(action.required()).isTrue();
        assertThat(action.environments()).containsExactly("Environments-1");
        assertThat(action.channels()).isEmpty();
        assertThat(action.properties()).containsEntry("K", new Ticket.ProcessProperty(null, "sealed(hush)"));
    }

    private List<Step> merge(List<Step> before, String steps) throws Exception {
        ProcessMerge merge = new ProcessMerge(before, this::newId, ProcessMergeTest::seal);
        List<Step> merged = merge.merge(sent(steps).steps());
        assertThat(merge.problems()).isEmpty();
        return merged;
    }

    private static ProcessChange sent(String steps) throws Exception {
        return JSON.readValue("{\"Version\": 0, \"Steps\": " + steps + "}", ProcessChange.class);
    }

    private String newId() {
        return "id-" + ids.incrementAndGet();
    }

    private static String seal(String text) {
        return "sealed(" + text + ")";
    }
}
