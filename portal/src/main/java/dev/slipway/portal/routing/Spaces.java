package dev.slipway.portal.routing;

import dev.slipway.contracts.internal.SpaceSummary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Spaces by id and slug. Remembered for two seconds, asked for again when a name is not among them, and kept while
 * release-service is down.
 */
@ApplicationScoped
class Spaces {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final String DEFAULT = "Spaces-1";

    private record Known(Map<String, String> idByName, String defaultId, Instant at) {}

    private final AtomicReference<@Nullable Uni<Known>> underWay = new AtomicReference<>();
    private volatile @Nullable Known known;

    @RestClient
    ReleaseClient releases;

    @Inject
    InstantSource clock;

    /** The id of the space with this id or slug. When nobody can tell, an id is taken as it is. */
    Uni<Optional<String>> id(String idOrSlug) {
        String name = idOrSlug.toLowerCase(Locale.ROOT);
        return current()
                .flatMap(spaces ->
                        spaces.idByName().containsKey(name) ? Uni.createFrom().item(spaces) : ask())
                .map(spaces -> Optional.ofNullable(spaces.idByName().get(name)))
                .onFailure()
                .recoverWithUni(failure -> name.matches("spaces-\\d+")
                        ? Uni.createFrom().item(Optional.of("S" + name.substring(1)))
                        : Uni.createFrom().failure(failure));
    }

    Uni<String> defaultId() {
        return current().map(Known::defaultId).onFailure().recoverWithItem(DEFAULT);
    }

    private Uni<Known> current() {
        Known last = known;
        if (last == null) {
            return ask();
        }
        return clock.instant().isBefore(last.at().plus(FRESH))
                ? Uni.createFrom().item(last)
                : ask().onFailure().recoverWithItem(last);
    }

    /** Whoever asks while somebody does waits for the same answer. */
    private Uni<Known> ask() {
        Uni<Known> running = underWay.get();
        if (running != null) {
            return running;
        }
        Uni<Known> mine = releases.spaces()
                .map(this::remember)
                .eventually(() -> underWay.set(null))
                .memoize()
                .indefinitely();
        Uni<Known> other = underWay.compareAndExchange(null, mine);
        return other == null ? mine : other;
    }

    private Known remember(List<SpaceSummary> spaces) {
        Map<String, String> ids = new HashMap<>();
        String defaultId = DEFAULT;
        for (SpaceSummary space : spaces) {
            ids.putIfAbsent(space.slug().toLowerCase(Locale.ROOT), space.id());
            defaultId = space.isDefault() ? space.id() : defaultId;
        }
        // an id wins over another space's slug
        spaces.forEach(space -> ids.put(space.id().toLowerCase(Locale.ROOT), space.id()));
        Known now = new Known(Map.copyOf(ids), defaultId, clock.instant());
        known = now;
        return now;
    }
}
