package dev.slipway.servicetests;

import dev.slipway.contracts.Fact;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Tells facts as the services that own them would: through the outbox, the relay, Kafka and the inbox. */
@Singleton
public final class OtherServices {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final Outbox outbox;

    OtherServices(Transactions transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    /** In one transaction and in this order. */
    public void tell(Fact... facts) {
        transactions.in(tx -> outbox.append(tx, List.of(facts))).await().atMost(PATIENCE);
    }
}
