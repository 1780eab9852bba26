package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A real script uses an account and a certificate by the names of variables that hold them; the log shows no secret. */
class HeldSecretsStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SECRET = "Aq7-unheard-of-55";
    private static final String PFX_PASSWORD = "Zw3-opens-the-pfx";

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);

    @Test
    void shouldUseAnAccountAndACertificateWithoutShowingThem() {
        String account = client.post(
                        "/api/accounts",
                        Map.of(
                                "Name", "Held secrets",
                                "AccountType", "UsernamePassword",
                                "Username", "ada",
                                "Password", Map.of("HasValue", true, "NewValue", SECRET)))
                .getString("Id");
        JsonPath certificate = client.post(
                "/api/certificates",
                Map.of(
                        "Name", "Held secrets",
                        "CertificateData",
                                Map.of("HasValue", true, "NewValue", SelfSigned.pfx("held.example.com", PFX_PASSWORD)),
                        "Password", Map.of("HasValue", true, "NewValue", PFX_PASSWORD)));
        String thumbprint = certificate.getString("Thumbprint");
        String pool = client.get("/api/workerpools").getString("Items[0].Id");
        String environment = client.environment("Held secrets");
        String project = client.project("Held secrets", client.lifecycle("Held secrets", false, List.of(environment)));
        variables(
                project,
                Map.of("Name", "Acc", "Type", "UsernamePasswordAccount", "Value", account),
                Map.of("Name", "Cert", "Type", "Certificate", "Value", certificate.getString("Id")),
                Map.of("Name", "Pool", "Type", "WorkerPool", "Value", pool));
        client.process(project, "idempotent", List.of("""
                echo "as #{Acc.Username} with #{Acc.Password}, from $(get_octopusvariable Pool.Name)"
                [ "$(get_octopusvariable Acc.Password)" = "%s" ] && echo "the password is right"
                echo "thumbprint #{Cert.Thumbprint} of #{Cert.SubjectCommonName}"
                get_octopusvariable Cert.PrivateKeyPem
                get_octopusvariable Cert.Password; echo
                get_octopusvariable Cert.PrivateKeyPem | grep -q 'BEGIN PRIVATE KEY' && echo "the key came"
                """.formatted(SECRET)));

        String task =
                client.deploy(client.release(project, "1.0.0"), environment).getString("TaskId");
        assertThat(client.awaitTask(task, SOON).getString("State")).isEqualTo("Success");
        String log = client.text("/api/tasks/" + task + "/raw");
        assertThat(log)
                .contains("as ada with ********", "the password is right", "the key came")
                .contains("thumbprint " + thumbprint + " of held.example.com")
                .doesNotContain(SECRET, PFX_PASSWORD, "BEGIN PRIVATE KEY");

        refusedWhileHeld("/api/accounts/" + account);
        refusedWhileHeld("/api/certificates/" + certificate.getString("Id"));
        assertThat(client.text("/api/certificates/" + certificate.getString("Id")))
                .doesNotContain(PFX_PASSWORD, "BEGIN");
    }

    private void refusedWhileHeld(String path) {
        Response answer = client.request().delete(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(409);
        assertThat(answer.asString()).contains("while variables use it");
    }

    @SafeVarargs
    private void variables(String project, Map<String, Object>... variables) {
        String path = "/api/variables/variableset-" + project;
        client.put(path, Map.of("Version", client.get(path).getInt("Version"), "Variables", List.of(variables)));
    }
}
