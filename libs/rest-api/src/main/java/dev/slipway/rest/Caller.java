package dev.slipway.rest;

import java.util.List;
import java.util.Set;

/**
 * Who calls: a user whom the portal signed in, or a service by its own key.
 *
 * @param id {@code Users-1}, or the service's name
 * @param permissions wire names, or wire forms of a {@link Grant} for some places only; {@link #EVERYTHING} stands for all
 * @param origin where this request came from
 * @param emailAddress the user's; empty for a service and where none was entered
 */
public record Caller(
        String id,
        String username,
        String displayName,
        boolean service,
        Set<String> permissions,
        Origin origin,
        String emailAddress) {
    public static final String EVERYTHING = "*";

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    public Caller(
            String id, String username, String displayName, boolean service, Set<String> permissions, Origin origin) {
        this(id, username, displayName, service, permissions, origin, "");
    }

    public Caller(String id, String username, String displayName, boolean service, Set<String> permissions) {
        this(id, username, displayName, service, permissions, Origin.UNKNOWN);
    }

    public Caller reachedAt(String address) {
        return new Caller(id, username, displayName, service, permissions, origin, address);
    }

    public Caller from(Origin other) {
        return new Caller(id, username, displayName, service, permissions, other, emailAddress);
    }

    public static Caller service(String name) {
        return new Caller(name, name, name, true, Set.of(EVERYTHING));
    }

    /** Everywhere: a grant for some places is not enough. */
    public boolean may(Permission permission) {
        return permissions.contains(EVERYTHING) || permissions.contains(permission.wireName());
    }

    /** Where the caller has the permission; empty for nowhere. */
    public List<Grant> grants(Permission permission) {
        return may(permission)
                ? List.of(Grant.everywhere(permission))
                : permissions.stream()
                        .flatMap(form -> Grant.of(permission, form).stream())
                        .toList();
    }

    /**
     * For what an endpoint does beyond what its {@link RequiresPermission} names, because of what was sent to it.
     *
     * @throws DomainException FORBIDDEN, naming the permission, for a caller who does not have it
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw DomainException.forbidden("You do not have permission to do this. Permission needed: "
                    + permission.wireName() + ". Ask an administrator for it.");
        }
    }
}
