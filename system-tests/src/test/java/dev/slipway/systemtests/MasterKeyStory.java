package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The master key is changed while everything goes on: afterwards nothing in any table is sealed under the former, and every
 * secret still opens. A start with a wrong key ends with a sentence, and changes nothing. One test, because each start costs
 * many seconds; CI runs it apart, like the launcher's.
 */
@Tag("endurance")
class MasterKeyStory {

    private static final Duration START = Duration.ofMinutes(3);
    private static final List<String> OPENERS = List.of("release-service", "variables-service", "deployment-service");

    @Test
    void shouldChangeTheMasterKeyAndRefuseAWrongOne() throws IOException, InterruptedException {
        LiveSuite first = LiveSuite.fresh();
        Path key = first.home().resolve("master-key");
        Path former = first.home().resolve("former-master-keys");
        try {
            var planted = new PlantedSecrets(Client.of(first));
            planted.plant("Rotated");
            assertThat(columns(first, "v[12]\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]{80}\\."))
                    .as("sealed")
                    .hasSizeGreaterThan(9);
            String formerId = keyIds(first).get(0);

            assertThat(first.run("rotate-key").waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(first.output("rotate-key"))
                    .contains("There is a new master key", "./slipway down; ./slipway up");
            assertThat(first.run("down").waitFor(1, TimeUnit.MINUTES)).isTrue();
            LiveSuite second = first.beginAgain();
            second.awaitHealthy(START);
            planted.deploy();
            await("the former key is removed: " + second.output("up"))
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> !Files.exists(former));

            assertThat(columns(second, "v[12]\\." + formerId + "\\.")).isEmpty();
            assertThat(keyIds(second)).hasSize(3).doesNotContain(formerId);
            OPENERS.forEach(service ->
                    assertThat(second.log(service)).contains("The former " + formerId + " is no longer needed"));
            String task = planted.deploy();
            assertThat(Client.of(second).rawLog(task))
                    .contains("library: ********, prompted: ********, property: ********")
                    .doesNotContain("cannot be decrypted");
            assertThat(second.run("down").waitFor(1, TimeUnit.MINUTES)).isTrue();

            shouldRefuse(second, key, keyIdOf(second));
        } finally {
            first.run("down").waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static void shouldRefuse(LiveSuite suite, Path key, String dataId)
            throws IOException, InterruptedException {
        byte[] wrong = new byte[32];
        wrong[0] = 7;
        Files.writeString(key, Base64.getEncoder().encodeToString(wrong));

        Process third = suite.run("up");

        assertThat(third.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(third.exitValue()).as(suite.output("up")).isEqualTo(1);
        assertThat(suite.output("up"))
                .contains("-service: Cannot start: ", "sealed under the master key " + dataId, "SLIPWAY_MASTER_KEY")
                .doesNotContain("starting it again", "Exception");
    }

    /** The id of the key under which the data are sealed, from a log, as nothing runs. */
    private static String keyIdOf(LiveSuite suite) {
        var sealed = java.util.regex.Pattern.compile("are sealed under the master key ([0-9a-f]{8})")
                .matcher(suite.log("release-service"));
        assertThat(sealed.find()).isTrue();
        return sealed.group(1);
    }

    private static List<String> keyIds(LiveSuite suite) {
        List<String> ids = new ArrayList<>();
        OPENERS.forEach(service -> ids.addAll(new ServiceDatabase(suite, service)
                .rows("select id from master_keys order by num", row -> row.getString(1))));
        return ids;
    }

    /** Every column of every table in which something looks like that, by service. */
    private static List<String> columns(LiveSuite suite, String pattern) {
        List<String> found = new ArrayList<>();
        for (String service : OPENERS) {
            var database = new ServiceDatabase(suite, service);
            List<String> columns = database.rows("""
                    select c.table_name || '.' || c.column_name from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.table_name <> 'master_keys'
                      and c.data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY')
                    """, row -> row.getString(1));
            for (String column : columns) {
                String[] names = column.split("\\.");
                long rows = database.rows(
                                "select count(*) from " + names[0] + " where " + names[1] + "::text ~ '" + pattern
                                        + "'",
                                row -> row.getLong(1))
                        .get(0);
                if (rows > 0) {
                    found.add(service + " " + column);
                }
            }
        }
        return found;
    }
}
