package dev.slipway.masterkey;

import dev.slipway.secrets.Secrets;
import io.quarkus.arc.All;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Stops a start with a wrong master key before Flyway changes anything, and puts the key on record when it has: of two
 * copies that start with different keys on an empty database, the second is refused.
 */
@Singleton
class CheckMasterKey implements FlywayConfigurationCustomizer {

    private final Secrets secrets;
    private final List<SealedColumn> columns;

    CheckMasterKey(Secrets secrets, @All List<SealedColumn> columns) {
        this.secrets = secrets;
        this.columns = columns;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        try (Connection connection = configuration.getDataSource().getConnection()) {
            refuse(new StartStore(connection).known(columns));
        } catch (SQLException e) {
            throw new IllegalStateException("The master key cannot be compared with the data: " + e.getMessage(), e);
        }
        configuration.callbacks(new AfterMigration());
    }

    private void refuse(List<KnownKey> known) {
        KnownKey.refusal(known, secrets).ifPresent(sentence -> {
            throw Refusal.because(sentence);
        });
    }

    private final class AfterMigration extends BaseCallback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                var store = new StartStore(context.getConnection());
                store.lock();
                refuse(store.known(columns));
                store.add(KnownKey.of(secrets));
            } catch (SQLException e) {
                throw new IllegalStateException("The master key cannot be put on record: " + e.getMessage(), e);
            }
        }
    }
}
