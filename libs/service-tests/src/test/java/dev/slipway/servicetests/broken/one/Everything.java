package dev.slipway.servicetests.broken.one;

import dev.slipway.servicetests.broken.two.PublicStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.ws.rs.GET;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Incoming;

public class Everything {

    public PublicStore store = new PublicStore();

    @GET
    String endpoint(SqlClient db) {
        db.query("select 1");
        return Instant.now().toString() + System.currentTimeMillis();
    }

    @Incoming("facts")
    void on(String fact) {}

    record Waiting(Uni<String> later) {}

    static class DateUtil {}
}
