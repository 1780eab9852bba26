package dev.slipway.release.documents;

import dev.slipway.rest.Slug;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Slugs that are free: made of the name unless somebody chose one, with a number behind when taken. */
public final class Slugs {

    private Slugs() {}

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
