package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.secrets.Secrets;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class ManifestsTest {

    @Inject
    Secrets secrets;

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

    @Test
    void shouldGiveATenantItsTagsAndAnswers() {
        var web = new TenantedProject();
        web.save("{'Name':'Db','Value':'any'},{'Name':'Zone','Value':'any'},"
                        + "{'Name':'Size','Value':'big','Scope':{'TenantTag':['Region/North']}},"
                        + "{'Name':'Size','Value':'small','Scope':{'TenantTag':['Region/South']}}")
                .statusCode(200);

        web.manifest("Environments-1", web.tenant)
                .statusCode(200)
                .body("Refusals", hasSize(2))
                .body("Refusals[0]", containsString("The tenant Acme lacks a value for 'Db' of Web in Test"))
                .body("Refusals[1]", containsString("The tenant Acme lacks a value for 'Url' of Shared:"));
        web.answer();
        String sealed = web.manifest("Environments-1", web.tenant)
                .statusCode(200)
                .body("Refusals", hasSize(0))
                .body("Variables.Name", equalTo(List.of("Db", "Zone", "Size", "Url", "Key")))
                .body("Variables.Value", equalTo(Arrays.asList("mine", "UTC", "big", "http://x", null)))
                .extract()
                .path("Variables[4].Sealed");
        assertThat(secrets.open(sealed)).isEqualTo("geheim");
        web.manifest("Environments-2", web.tenant)
                .body("Refusals", hasSize(1))
                .body("Variables[0].Value", equalTo("any"));
        web.manifest("Environments-1", "")
                .body("Variables.Value", equalTo(List.of("any", "any")))
                .body("Refusals", hasSize(0));
        web.manifest("Environments-1", "Tenants-9").statusCode(404);
    }
}
