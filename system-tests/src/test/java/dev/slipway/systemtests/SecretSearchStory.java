package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * After a whole run no secret is anywhere: not in the database's files (its write-ahead log included), the broker's logs, the
 * logs of tasks and processes, the folders of scripts, nor in anything that the API links to. What is no secret is found by
 * the same search, so the search works.
 */
class SecretSearchStory {

    @Test
    void shouldKeepNoSecretInPlainAnywhere() throws IOException, InterruptedException {
        LiveSuite suite = LiveSuite.fresh();
        Client client = Client.of(suite);
        try {
            var planted = new PlantedSecrets(client);
            String task = planted.plant("Searched");
            Map<String, String> texts = new HashMap<>(planted.secrets());
            texts.put("admin's password", suite.adminPassword());
            texts.put("admin's API key", suite.apiKey());
            texts.put(
                    "master key",
                    Files.readString(suite.home().resolve("master-key")).strip());
            var secrets = new ByteSearch(texts);
            var open = new ByteSearch(Map.of("open", planted.open()));

            String log = client.rawLog(task);
            assertThat(open.in(log)).as(log).containsExactly("open");
            assertThat(log)
                    .contains("secret: ********", "library: ********, prompted: ********, property: ********")
                    .contains("printed: ********", "made: ********, derived: ********")
                    .contains("failed with ******** and ********");
            var wanted = List.of("/api/tasks/" + task, "/api/tasks/" + task + "/details?verbose=true", "/api/events");
            var answers = new LinkedAnswers(client).all(wanted);
            assertThat(answers).hasSizeGreaterThan(60).containsKeys(wanted.toArray(String[]::new));
            assertThat(found(answers, open)).isNotEmpty();
            assertThat(found(answers, secrets)).as("in answers").isEmpty();

            // An orderly end writes all pages of the database to its files.
            assertThat(suite.run("down").waitFor(1, TimeUnit.MINUTES)).isTrue();
            Path home = suite.home();
            assertThat(open.below(home.resolve("postgres")))
                    .as("the search finds")
                    .isNotEmpty();
            for (String folder : List.of("postgres", "kafka", "logs", "work")) {
                assertThat(secrets.below(home.resolve(folder))).as(folder).isEmpty();
            }
            assertThat(secrets.in(suite.output("up").replace(suite.apiKey(), "")))
                    .as("what the launcher said, but for the key that it is asked for")
                    .isEmpty();
        } finally {
            suite.run("down").waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static TreeSet<String> found(Map<String, String> answers, ByteSearch search) {
        var found = new TreeSet<String>();
        answers.forEach((address, answer) -> search.in(answer).forEach(name -> found.add(name + " in " + address)));
        return found;
    }
}
