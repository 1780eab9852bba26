package dev.slipway.portal.accounts;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.eventing.Transactions;
import dev.slipway.portal.events.RecordEvent;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Ids;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes users, each together with the event that tells of it. */
@ApplicationScoped
class EditUsers {

    private final Transactions transactions;
    private final UserStore users;
    private final RecordEvent events;
    private final SignedIn signedIn;
    private final InstantSource clock;

    EditUsers(Transactions transactions, UserStore users, RecordEvent events, SignedIn signedIn, InstantSource clock) {
        this.transactions = transactions;
        this.users = users;
        this.events = events;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    Uni<User> create(UserChange change, Caller caller) {
        NewUser wanted = NewUser.of(change, null);
        return hashed(wanted.password())
                .flatMap(hash -> transactions.in(tx -> users.insert(tx, wanted, hash.orElse(null))
                        .map(user -> user.orElseThrow(() -> taken(wanted)))
                        .call(user -> events.in(tx, Audit.created(caller, subject(user), clock.instant())))));
    }

    Uni<User> change(String id, UserChange change, Caller caller) {
        return existing(id).flatMap(user -> {
            NewUser wanted = NewUser.of(change, user);
            if (!wanted.active() && caller.id().equals(user.id())) {
                throw DomainException.invalid("You cannot switch off your own account: ask another administrator.");
            }
            if (isAdmin(user) && !(wanted.active() && wanted.username().equalsIgnoreCase(user.username()))) {
                throw DomainException.invalid("The built-in user admin keeps its name and stays active.");
            }
            return hashed(wanted.password())
                    .flatMap(hash -> transactions.in(tx -> users.update(tx, user.number(), wanted, hash.orElse(null))
                            .map(changed -> changed.orElseThrow(() -> taken(wanted)))
                            .call(changed -> events.in(tx, Audit.modified(caller, subject(changed), clock.instant())))))
                    .invoke(signedIn::forgetAll);
        });
    }

    Uni<Void> delete(String id, Caller caller) {
        return existing(id).flatMap(user -> {
            if (caller.id().equals(user.id())) {
                throw DomainException.conflict("You cannot delete your own account: ask another administrator.");
            }
            if (isAdmin(user)) {
                throw DomainException.conflict("The built-in user admin cannot be deleted.");
            }
            return transactions
                    .in(tx -> users.delete(tx, user.number())
                            .chain(() -> events.in(tx, Audit.deleted(caller, subject(user), clock.instant()))))
                    .invoke(signedIn::forgetAll);
        });
    }

    private Uni<User> existing(String id) {
        return users.byNumber(Ids.number(id, User.PREFIX)).map(user -> user.orElseThrow(() -> ListUsers.unknown(id)));
    }

    private static boolean isAdmin(User user) {
        return user.username().equals(PrepareAdmin.ADMIN);
    }

    /** Bcrypt takes its time, so it does so on a worker thread. */
    private static Uni<Optional<String>> hashed(@Nullable String password) {
        return password == null
                ? Uni.createFrom().item(Optional.empty())
                : Uni.createFrom()
                        .item(() -> Optional.of(BcryptUtil.bcryptHash(password)))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static DomainException taken(NewUser wanted) {
        return DomainException.invalid("There is a user named '" + wanted.username() + "' already: take another name.");
    }

    private static Subject subject(User user) {
        return Subject.of("User", user.id(), user.username());
    }
}
