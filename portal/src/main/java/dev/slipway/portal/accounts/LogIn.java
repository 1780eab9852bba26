package dev.slipway.portal.accounts;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.eventing.Transactions;
import dev.slipway.portal.events.RecordEvent;
import dev.slipway.rest.Origin;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Checks a password and opens a session. */
@ApplicationScoped
class LogIn {
    static final Duration SESSION = Duration.ofHours(12);

    /** A hash that no password has, so that an unknown name takes as long as a wrong password. */
    private static final String NOBODY = BcryptUtil.bcryptHash(Secrets.token());

    record Session(User user, String token, String csrf) {}

    @Inject
    UserStore users;

    @Inject
    KeyStore keys;

    @Inject
    Transactions transactions;

    @Inject
    RecordEvent events;

    @Inject
    InstantSource clock;

    /** Empty when name or password is wrong. */
    Uni<Optional<Session>> with(String username, String password, Origin origin) {
        return users.byName(username)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(user -> user.filter(found -> matches(password, found) && found.active())
                        .or(() -> {
                            if (user.isEmpty()) {
                                BcryptUtil.matches(password, NOBODY);
                            }
                            return Optional.empty();
                        }))
                .flatMap(user -> user.isEmpty()
                        ? failed(username, origin).replaceWith(Optional.<Session>empty())
                        : open(user.get(), origin).map(Optional::of));
    }

    private Uni<Session> open(User user, Origin origin) {
        String token = Secrets.token();
        return transactions
                .in(tx -> keys.addSession(tx, user.number(), Secrets.hash(token), SESSION)
                        .chain(() -> events.in(tx, event(user, origin, "LoginSucceeded", " signed in"))))
                .replaceWith(new Session(user, token, Secrets.csrf(token)));
    }

    /** Names that nobody has are not recorded: they would let strangers fill the table. */
    private Uni<Void> failed(String username, Origin origin) {
        return users.byName(username)
                .flatMap(user -> user.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : transactions.in(tx -> events.in(
                                tx, event(user.get(), origin, "LoginFailed", " could not sign in: wrong password"))));
    }

    private AuditRecorded event(User user, Origin origin, String category, String predicate) {
        // a key or cookie that came along says nothing about who gave the password
        Origin byPassword = new Origin(origin.userAgent(), origin.ipAddress(), null);
        return Audit.of(
                category,
                user.caller().from(byPassword),
                Subject.of("User", user.id(), user.username()),
                predicate,
                clock.instant());
    }

    private static boolean matches(String password, User user) {
        return user.passwordHash() != null && BcryptUtil.matches(password, user.passwordHash());
    }
}
