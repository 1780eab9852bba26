package dev.slipway.rest;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A permission, and where it holds: in all environments and for all tenants, or in these only.
 *
 * <p>One that is restricted stands among a caller's permissions as {@code VariableEdit?environment=Environments-1&tenant=Tenants-3}.
 * Whoever asks for the permission by its name alone does not find it: an endpoint that knows nothing of restrictions lets
 * nobody in by one.
 *
 * @param environments ids; empty for all
 * @param tenants ids, or canonical tags such as {@code Region/North}; empty for all
 */
public record Grant(Permission permission, Set<String> environments, Set<String> tenants) {

    private static final String ENVIRONMENT = "environment";
    private static final String TENANT = "tenant";

    public Grant {
        environments = Set.copyOf(environments);
        tenants = Set.copyOf(tenants);
    }

    public static Grant everywhere(Permission permission) {
        return new Grant(permission, Set.of(), Set.of());
    }

    /** As it stands among a caller's permissions. */
    public String wireForm() {
        String where = Stream.concat(pairs(ENVIRONMENT, environments), pairs(TENANT, tenants))
                .reduce((all, next) -> all + "&" + next)
                .orElse("");
        return where.isEmpty() ? permission.wireName() : permission.wireName() + "?" + where;
    }

    private static Stream<String> pairs(String name, Collection<String> values) {
        return new TreeSet<>(values)
                .stream().map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** Empty when it is about something else, or restricted in a way that is not known here, so nothing is granted. */
    static Optional<Grant> of(Permission permission, String wireForm) {
        int question = wireForm.indexOf('?');
        if (question < 0 || !wireForm.substring(0, question).equals(permission.wireName())) {
            return Optional.empty();
        }
        Set<String> environments = new LinkedHashSet<>();
        Set<String> tenants = new LinkedHashSet<>();
        for (String pair : wireForm.substring(question + 1).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            boolean environment = parts[0].equals(ENVIRONMENT);
            if (parts.length < 2 || !(environment || parts[0].equals(TENANT))) {
                return Optional.empty();
            }
            (environment ? environments : tenants).add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return Optional.of(new Grant(permission, environments, tenants));
    }
}
