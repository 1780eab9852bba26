package dev.slipway.release.documents;

import dev.slipway.rest.Slug;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Slugs that are free: made of the name unless somebody chose one, with a number behind when taken. */
public final class Slugs {

    private Slugs() {}

    /**
     * Whoever could end at the same name or slug at this moment waits until the transaction at work has ended, and finds
     * it taken then.
     *
     * @param among what names and slugs are unique among, for example the projects of a space
     */
    public static Uni<Void> hold(Documents documents, String among, String name, @Nullable String chosen) {
        String stems = Stream.of(name, chosen == null || chosen.isBlank() ? name : chosen)
                .map(Slug::stem)
                .distinct()
                .sorted()
                .map(stem -> among + "/" + stem)
                .collect(Collectors.joining(","));
        return documents
                .number(
                        "select cast(count(pg_advisory_xact_lock(hashtextextended(held, 2))) as integer)"
                                + " from unnest(string_to_array(?1, ',')) as held",
                        stems)
                .replaceWithVoid();
    }

    public static String free(@Nullable String chosen, String name, Collection<String> taken) {
        Set<String> used =
                taken.stream().map(slug -> slug.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return Slug.unique(chosen == null || chosen.isBlank() ? name : chosen, used::contains);
    }

    /** The slug after a change: the one chosen; without a choice it stays, so that addresses go on working. */
    public static String kept(@Nullable String chosen, String name, String now, Collection<String> taken) {
        return (chosen == null || chosen.isBlank()) && !now.isEmpty() ? now : free(chosen, name, taken);
    }
}
