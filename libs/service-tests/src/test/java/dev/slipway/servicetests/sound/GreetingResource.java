package dev.slipway.servicetests.sound;

import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.ws.rs.GET;
import java.time.InstantSource;

class GreetingResource {

    private final Greet greet;

    GreetingResource(Greet greet) {
        this.greet = greet;
    }

    @GET
    @RequiresPermission(Permission.PROJECT_VIEW)
    public Uni<Greeting> greet() {
        return greet.greet();
    }

    record Greeting(String text) {}
}

class Greet {

    private final GreetingStore store;
    private final InstantSource clock;
    private final Pool pool;

    Greet(GreetingStore store, InstantSource clock, Pool pool) {
        this.store = store;
        this.clock = clock;
        this.pool = pool;
    }

    Uni<GreetingResource.Greeting> greet() {
        return store.read(pool).map(text -> new GreetingResource.Greeting(text + clock.instant()));
    }
}

class GreetingStore {

    Uni<String> read(SqlClient tx) {
        return tx.query("select 'hello'")
                .execute()
                .map(rows -> rows.iterator().next().getString(0));
    }
}
