package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.manifest;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class ManifestsTest {

    private VariablesApi api;

    @BeforeEach
    void startReleaseService() {
        api = new VariablesApi();
    }

    @Test
    void shouldMergeTheManifestOfADeployment() {
        api.save(0, """
                {'Name':'Url','Value':'dev','Scope':{'Environment':['Environments-1']}},
                {'Name':'Url','Value':'prod','Scope':{'Environment':['Environments-2']}},
                {'Name':'Url','Value':'step','Scope':{'Action':['a1']}},
                {'Name':'Key','Value':'k3y!','Type':'Sensitive','IsSensitive':true},
                {'Name':'Reason','Value':'','Prompt':{'Label':'Why','Required':true,
                 'DisplaySettings':{'Octopus.ControlType':'SingleLineText'}}}""");
        String frozen = api.snapshot();

        manifest(frozen, "Environments-2", Map.of("reason", "because"))
                .statusCode(200)
                .body("Variables.Name", equalTo(List.of("Url", "Url", "Key", "Reason")))
                .body("Variables[0].Value", equalTo("step"))
                .body("Variables[0].Actions", equalTo(List.of("a1")))
                .body("Variables[1].Value", equalTo("prod"))
                .body("Variables[2].Value", nullValue())
                .body("Variables[2].Sealed", matchesPattern("v1\\..*"))
                .body("Variables[2].Sensitive", equalTo(true))
                .body("Variables[3].Value", equalTo("because"))
                .body("Missing", hasSize(0));
        manifest(frozen, "Environments-1", Map.of())
                .body("Missing", equalTo(List.of("Reason")))
                .body("Variables[1].Value", equalTo("dev"));
        manifest(frozen, "Environments-1", Map.of("Nobody", "x"))
                .statusCode(400)
                .body("ErrorMessage", containsString("Nobody"));
        manifest(api.set + "-s-77-AAAAA", "Environments-1", Map.of()).statusCode(404);
    }
}
