package dev.slipway.portal.accounts;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
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

    /** Empty when name or password is wrong. */
    Uni<Optional<Session>> with(String username, String password) {
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
                        ? Uni.createFrom().item(Optional.<Session>empty())
                        : open(user.get()).map(Optional::of));
    }

    private Uni<Session> open(User user) {
        String token = Secrets.token();
        return keys.addSession(user.number(), Secrets.hash(token), SESSION)
                .replaceWith(new Session(user, token, Secrets.csrf(token)));
    }

    private static boolean matches(String password, User user) {
        return user.passwordHash() != null && BcryptUtil.matches(password, user.passwordHash());
    }
}
