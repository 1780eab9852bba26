package dev.slipway.portal.accounts;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What other features ask about users. */
@ApplicationScoped
public class ListUsers {

    private final UserStore users;

    ListUsers(UserStore users) {
        this.users = users;
    }

    public Uni<List<String>> ids() {
        return users.all().map(all -> all.stream().map(User::id).toList());
    }

    /** Fails as not found when there is no such user. */
    public Uni<String> require(String id) {
        return users.byNumber(Ids.number(id, User.PREFIX))
                .map(user -> user.map(User::id).orElseThrow(() -> unknown(id)));
    }

    static DomainException unknown(String id) {
        return DomainException.notFound("There is no user " + id + ".");
    }
}
