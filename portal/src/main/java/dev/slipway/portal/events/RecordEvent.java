package dev.slipway.portal.events;

import dev.slipway.contracts.audit.AuditRecorded;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps an event in the transaction of the deed; the portal's own deeds need no way over Kafka. */
@ApplicationScoped
public class RecordEvent {

    private final EventStore store;

    RecordEvent(EventStore store) {
        this.store = store;
    }

    public Uni<Void> in(SqlClient tx, AuditRecorded what) {
        return in(tx, List.of(what));
    }

    Uni<Void> in(SqlClient tx, List<AuditRecorded> all) {
        return store.add(tx, all);
    }
}
