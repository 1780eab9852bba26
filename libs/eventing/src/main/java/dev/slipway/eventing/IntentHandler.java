package dev.slipway.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Carries out one kind of intent; a bean of the service.
 *
 * <p>It may run again after a crash, so what it does must be repeatable. It runs on its own Vert.x context, must not
 * block, and is given up after {@code slipway.eventing.intents.timeout} to be tried again later.
 */
public interface IntentHandler {

    /** The kind of intent it carries out; one handler per kind. */
    String kind();

    /** Fails with {@link IntentRefused} to end the intent for good; any other failure is tried again with back-off. */
    Uni<Void> carryOut(Intent intent);

    /** Records a refusal where people see it, in the transaction that ends the intent. */
    default Uni<Void> refused(SqlConnection tx, Intent intent, IntentRefused refusal) {
        return Uni.createFrom().voidItem();
    }
}
