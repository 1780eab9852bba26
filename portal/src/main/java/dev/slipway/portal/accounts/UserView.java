package dev.slipway.portal.accounts;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "User")
record UserView(
        String id,
        String username,
        String displayName,
        @Nullable String emailAddress,
        boolean isActive,
        boolean isService,
        boolean isRequestor,
        boolean canPasswordBeEdited,
        List<Map<String, Object>> identities,
        Instant created,
        Links links) {
    static UserView of(User user) {
        String self = "/api/users/" + user.id();
        return new UserView(
                user.id(),
                user.username(),
                user.displayName(),
                user.emailAddress(),
                user.active(),
                user.service(),
                false,
                !user.service(),
                List.of(),
                user.created(),
                Links.of("Self", self)
                        .and("ApiKeys", self + "/apikeys{/keyId}{?skip,take}")
                        .and("Permissions", self + "/permissions{?spaces,includeSystem}")
                        .and("Teams", self + "/teams{?spaces,includeSystem}")
                        .and("Spaces", self + "/spaces"));
    }
}
