package dev.slipway.portal.accounts;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.eventing.Transactions;
import dev.slipway.portal.events.RecordEvent;
import dev.slipway.rest.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Makes and revokes API keys, each together with the event that tells of it. */
@ApplicationScoped
class EditApiKeys {

    private final Transactions transactions;
    private final KeyStore keys;
    private final RecordEvent events;
    private final InstantSource clock;

    EditApiKeys(Transactions transactions, KeyStore keys, RecordEvent events, InstantSource clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /** @param clear the key itself; only its hash is kept */
    Uni<ApiKey> make(User owner, String purpose, String clear, @Nullable Instant expires, Caller caller) {
        return transactions.in(
                tx -> keys.add(tx, owner.number(), purpose, Secrets.hash(clear), Secrets.hint(clear), expires)
                        .call(key -> events.in(tx, Audit.created(caller, subject(key, owner), clock.instant()))));
    }

    /** False when there is no such key. */
    Uni<Boolean> revoke(User owner, long number, Caller caller) {
        return transactions
                .in(tx -> keys.delete(tx, owner.number(), number)
                        .call(gone -> gone.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : events.in(tx, Audit.deleted(caller, subject(gone.get(), owner), clock.instant()))))
                .map(gone -> gone.isPresent());
    }

    private static Subject subject(ApiKey key, User owner) {
        return Subject.of("API key", key.id(), key.purpose()).with(owner.id());
    }
}
