package dev.slipway.release.dashboard;

import dev.slipway.contracts.internal.RecentFact;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By how much the dashboard is behind the deployments that it shows.
 *
 * @param seconds the age of the oldest change that it does not show yet; null while nobody can say
 */
record Lag(@Nullable Double seconds) {

    static final Lag UNKNOWN = new Lag(null);

    /** @param missing those of {@code told} that are not applied here */
    static Lag of(List<RecentFact> told, Collection<UUID> missing) {
        return new Lag(told.stream()
                .filter(fact -> missing.contains(UUID.fromString(fact.id())))
                .mapToDouble(RecentFact::ageSeconds)
                .max()
                .orElse(0));
    }
}
