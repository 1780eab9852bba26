package dev.slipway.masterkey;

import dev.slipway.embedded.EmbeddedSuite;
import dev.slipway.embedded.PostgresLogin;
import dev.slipway.secrets.Secrets;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with a small service's tables, each holding secrets. */
final class Database implements AutoCloseable {

    static final List<SealedColumn> COLUMNS =
            List.of(SealedColumn.json("documents", "body"), SealedColumn.text("notes", "secret"));

    private final EmbeddedSuite suite;
    private final PostgresLogin login;
    private final Vertx vertx = Vertx.vertx();

    Database(Path folder) {
        suite = EmbeddedSuite.start(folder);
        login = suite.postgres().login("release");
    }

    /** A start with these keys, up to where a service would listen. */
    void start(Secrets secrets, String... locations) {
        prepare(secrets, locations).migrate();
    }

    Flyway prepare(Secrets secrets, String... locations) {
        var configuration = Flyway.configure()
                .dataSource(login.jdbcUrl(), login.user(), login.password())
                .locations(locations)
                .outOfOrder(true);
        new CheckMasterKey(secrets, COLUMNS).customize(configuration);
        return configuration.load();
    }

    void clear() {
        run("drop table if exists master_keys, flyway_schema_history, documents, notes, later");
    }

    void run(String statement) {
        try (Connection connection = connect();
                var run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    List<String> texts(String query) {
        try (Connection connection = connect();
                var run = connection.createStatement();
                var rows = run.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    }

    Pool pool() {
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(2))
                .connectingTo(PgConnectOptions.fromUri(login.url())
                        .setUser(login.user())
                        .setPassword(login.password()))
                .using(vertx)
                .build());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        suite.stop();
    }
}
