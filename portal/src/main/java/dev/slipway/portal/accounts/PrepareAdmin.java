package dev.slipway.portal.accounts;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.eventing.Transactions;
import dev.slipway.portal.events.RecordEvent;
import dev.slipway.rest.Caller;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Makes the user admin at the first start, and brings password and key up to date with the environment at each. */
@ApplicationScoped
class PrepareAdmin {
    static final String ADMIN = "admin";

    private static final Logger LOG = Logger.getLogger(PrepareAdmin.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern KEY = Pattern.compile("API-[A-Z0-9]+");

    @Inject
    AdminConfig config;

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

    void atStart(@Observes StartupEvent started) {
        User admin = withPassword();
        config.apiKey().ifPresent(key -> {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException(
                        "SLIPWAY_ADMIN_API_KEY must be API- followed by upper case letters and digits");
            }
            keys.fromEnvironment(admin.number(), Secrets.hash(key), Secrets.hint(key))
                    .await()
                    .atMost(PATIENCE);
        });
        if (config.apiKey().isEmpty() && config.password().isEmpty()) {
            LOG.warn("Neither SLIPWAY_ADMIN_API_KEY nor SLIPWAY_ADMIN_PASSWORD is set; earlier ones stay in force");
        }
    }

    private User withPassword() {
        User admin = users.byName(ADMIN).await().atMost(PATIENCE).orElse(null);
        String wanted = config.password().orElse("");
        if (admin != null && (wanted.isEmpty() || matches(wanted, admin))) {
            return admin;
        }
        // without a password given, one that nobody knows
        String password = wanted.isEmpty() ? Secrets.token() : wanted;
        return transactions
                .in(tx -> users.upsert(tx, ADMIN, "Administrator", BcryptUtil.bcryptHash(password))
                        .call(user -> events.in(tx, event(admin == null, user))))
                .await()
                .atMost(PATIENCE);
    }

    private AuditRecorded event(boolean created, User user) {
        Caller portal = Caller.service("portal");
        Subject subject = Subject.of("User", user.id(), user.username());
        return created
                ? Audit.created(portal, subject, clock.instant())
                : Audit.of("Modified", portal, subject, " got the password of the environment", clock.instant());
    }

    private static boolean matches(String password, User user) {
        return user.passwordHash() != null && BcryptUtil.matches(password, user.passwordHash());
    }
}
