package dev.slipway.variables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Rows of the former shape of documents are there in the new one. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class MigrationTest {

    @Inject
    DataSource database;

    @Test
    void shouldKeepDocumentsOfTheFormerShape() throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                sql.execute("set local search_path to variables");
                sql.execute("drop table certificates, accounts, library_variable_sets, gone_places, spaces");
                sql.execute(script("V20__library_sets_and_accounts.sql"));
                sql.execute("insert into accounts (space_id, name, slug, content, last_modified_on, last_modified_by)"
                        + " select 'Spaces-7', 'Web ' || n, 'web-' || n, jsonb_build_object('type', 'Token'), now(),"
                        + " 'Users-1' from generate_series(1, 3) n");
                sql.execute("insert into library_variable_sets (space_id, name, slug, content, last_modified_on)"
                        + " values ('Spaces-8', 'Shared', 'shared', '{\"description\": \"all\"}', now())");

                sql.execute(script("V61__documents_in_one_shape.sql"));

                assertThat(text(
                                sql,
                                "select string_agg(id || ' ' || slug || ' ' || (body ->> 'type'), ', ' order by num)"
                                        + " from accounts where last_modified_by = 'Users-1'"))
                        .isEqualTo("Accounts-1 web-1 Token, Accounts-2 web-2 Token, Accounts-3 web-3 Token");
                assertThat(text(sql, "select id || ' ' || (body ->> 'description') from library_variable_sets"))
                        .isEqualTo("LibraryVariableSets-1 all");
                assertThat(text(sql, "select string_agg(id, ', ' order by id) from spaces"))
                        .isEqualTo("Spaces-1, Spaces-7, Spaces-8");
                assertThat(text(sql, "select nextval('accounts_num_seq')")).isEqualTo("4");
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void shouldKeepOneIndexOfTheSlugsOfEachKind() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThat(text(
                            sql,
                            "select string_agg(indexname, ', ' order by indexname) from pg_indexes"
                                    + " where schemaname = 'variables' and indexdef like '%slug%'"))
                    .isEqualTo("accounts_slug, certificates_slug, library_variable_sets_slug");
        }
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String script(String name) throws IOException {
        try (var file = MigrationTest.class.getResourceAsStream("/db/migration/" + name)) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
