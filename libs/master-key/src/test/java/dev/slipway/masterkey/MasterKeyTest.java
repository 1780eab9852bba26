package dev.slipway.masterkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.secrets.MasterKey;
import dev.slipway.secrets.Secrets;
import io.quarkus.runtime.PreventFurtherStepsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts and changes of the master key on a real database. */
class MasterKeyTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String KEYS = "db/master-key";
    private static final String THINGS = "db/things";

    private static Database database;

    private final MasterKey old = MasterKey.of(MasterKey.generate());
    private final MasterKey next = MasterKey.of(MasterKey.generate());
    private final Secrets withOld = new Secrets(old, List.of());
    private final Secrets withNext = new Secrets(next, List.of());
    private final Secrets withStranger = Secrets.under(MasterKey.generate());
    private final Secrets withBoth = new Secrets(next, List.of(old));

    @BeforeAll
    static void open(@TempDir Path folder) {
        database = new Database(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void shouldRefuseAnotherKeyBeforeAnythingIsChanged() {
        database.start(withOld, KEYS, THINGS);
        List<String> before = history();

        assertThatThrownBy(() -> database.start(withNext, KEYS, THINGS, "db/later"))
                .isInstanceOfSatisfying(PreventFurtherStepsException.class, refusal -> assertThat(refusal.getExitCode())
                        .isEqualTo(78))
                .hasMessageContaining(old.id())
                .hasMessageContaining(next.id());

        assertThat(history()).isEqualTo(before);
        assertThat(keys()).containsExactly(old.id());
        database.start(withOld, KEYS, THINGS, "db/later");
        assertThat(history()).hasSize(before.size() + 1);
    }

    @Test
    void shouldCompareDataThatAreOlderThanTheRecord() {
        database.start(withOld, KEYS, THINGS);
        database.run("drop table master_keys, flyway_schema_history, documents");
        database.run("insert into notes values (1, null), (2, 'v1.x'), (3, '" + withOld.seal("s") + "')");

        assertThatThrownBy(() -> database.start(withNext, KEYS, THINGS)).hasMessageContaining(old.id());

        assertThat(database.texts("select to_regclass('master_keys')::text")).containsExactly((String) null);
        assertThat(database.texts("select to_regclass('flyway_schema_history')::text"))
                .containsExactly((String) null);
    }

    @Test
    void shouldRefuseTheSecondOfTwoThatStartAtOnceWithDifferentKeys() {
        var second = database.prepare(withNext, KEYS, THINGS);
        database.start(withOld, KEYS, THINGS);

        assertThatThrownBy(second::migrate).rootCause().hasMessageContaining(old.id());

        assertThat(keys()).containsExactly(old.id());
    }

    @Test
    void shouldWrapAllSecretsAgainAndThenForgetTheFormerKey() {
        database.start(withOld, KEYS, THINGS);
        fill(400);
        database.start(withBoth, KEYS, THINGS);
        assertThat(keys()).containsExactly(old.id(), next.id());
        var rewraps = List.of(rewrap(withBoth), rewrap(withBoth));

        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            work(rewraps);
            return keys().equals(List.of(next.id()));
        });

        work(rewraps);
        assertThat(rewraps).allSatisfy(each -> {
            assertThat(each.progress().former()).isEmpty();
            assertThat(each.progress().left()).isZero();
            assertThat(each.progress().lagSeconds()).isZero();
        });
        assertThat(count("documents", "body", old))
                .as("only those that do not open")
                .isEqualTo(40);
        assertThat(count("notes", "secret", old)).isZero();
        assertThat(database.texts("select body ->> 'sealed' from documents where id = 7"))
                .allSatisfy(text -> assertThat(withNext.open(text)).isEqualTo("secret 7"));
        assertThat(database.texts("select body #>> '{more,0}' from documents where id = 7"))
                .allSatisfy(text -> assertThat(withNext.of("feed").open(text)).isEqualTo("feed 7"));
        assertThat(database.texts("select body ->> 'plain' from documents where id = 7"))
                .containsExactly("v1 stays \" \\ $1");
        assertThat(database.texts("select secret from notes where id = 7"))
                .allSatisfy(text -> assertThat(withNext.open(text)).isEqualTo("note 7"));
        database.start(withNext, KEYS, THINGS);
    }

    @Test
    void shouldComeBackToWhatOthersHoldOrWriteMeanwhile() throws Exception {
        database.start(withOld, KEYS, THINGS);
        fill(3);
        database.start(withBoth, KEYS, THINGS);
        var rewrap = List.of(rewrap(withBoth));
        try (var other = database.connect()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select * from notes where id = 1 for update");
                for (int i = 0; i < 5; i++) {
                    work(rewrap);
                }
                assertThat(count("notes", "secret", old)).isEqualTo(1);
                assertThat(rewrap.get(0).progress().former()).containsExactly(old.id());
                statement.execute("insert into notes values (9, '" + withOld.seal("late") + "')");
            }
            other.commit();
        }

        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            work(rewrap);
            return keys().equals(List.of(next.id()));
        });

        assertThat(count("notes", "secret", old)).isZero();
    }

    @Test
    void shouldLeaveTheWrappingToThoseThatHaveTheNewestKey() {
        database.start(withOld, KEYS, THINGS);
        database.start(withBoth, KEYS, THINGS);
        database.run("insert into notes values (1, '" + withNext.seal("new") + "')");
        var prepared = new Secrets(old, List.of(next));
        database.start(prepared, KEYS, THINGS);
        var rewrap = rewrap(prepared);

        work(List.of(rewrap));
        work(List.of(rewrap));

        assertThat(count("notes", "secret", next)).isEqualTo(1);
        assertThat(rewrap.progress().former()).containsExactly(next.id());
        assertThat(keys()).containsExactly(old.id(), next.id());
    }

    /** Every tenth document does not open, and every tenth holds something under a key that nobody has. */
    private void fill(int rows) {
        String documents = IntStream.range(0, rows)
                .mapToObj(id -> "(%d, '{\"sealed\": \"%s\", \"more\": [\"%s\"], \"plain\": \"v1 stays \\\" \\\\ $1\"}')"
                        .formatted(
                                id,
                                id % 10 == 0 ? torn(withOld.seal("torn")) : withOld.seal("secret " + id),
                                id % 10 == 0
                                        ? ""
                                        : id % 10 == 1
                                                ? withStranger.seal("?")
                                                : withOld.of("feed").seal("feed " + id)))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        String notes = IntStream.range(0, rows)
                .mapToObj(id -> "(" + id + ", '" + withOld.seal("note " + id) + "')")
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        database.run("insert into documents values " + documents);
        database.run("insert into notes values " + notes);
    }

    private static String torn(String sealed) {
        int wrapped = "v1.00000000.".length();
        return sealed.substring(0, wrapped) + "A".repeat(80) + sealed.substring(wrapped + 80);
    }

    private static RewrapSecrets rewrap(Secrets secrets) {
        return new RewrapSecrets(new RewrapStore(database.pool()), Database.COLUMNS, secrets, new RewrapConfig() {
            @Override
            public Duration quiet() {
                return Duration.ofMillis(50);
            }

            @Override
            public Duration budget() {
                return Duration.ofMillis(100);
            }
        });
    }

    /** One tick of each copy, all at the same time. */
    private static void work(List<RewrapSecrets> copies) {
        copies.stream()
                .map(copy -> copy.work().subscribeAsCompletionStage())
                .flatMap(Stream::of)
                .toList()
                .forEach(java.util.concurrent.CompletableFuture::join);
    }

    private static long count(String table, String column, MasterKey key) {
        return Long.parseLong(database.texts(
                        "select count(*) from " + table + " where " + column + "::text like '%." + key.id() + ".%'")
                .get(0));
    }

    private static List<String> keys() {
        return database.texts("select id from master_keys order by num");
    }

    private static List<String> history() {
        return database.texts("select script from flyway_schema_history order by installed_rank");
    }
}
