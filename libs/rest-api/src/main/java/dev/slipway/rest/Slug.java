package dev.slipway.rest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The short name of a resource in addresses: lower case, digits, single dashes. */
public final class Slug {
    private static final int MAX_LENGTH = 50;

    private Slug() {}

    /** {@code "My Projéct (2)"} gives {@code my-project-2}; a name without letters or digits gives {@code item}. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain;
        String slug = cut.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "item" : slug;
    }

    /** Texts of which {@link #unique} could make the same slug have the same stem. */
    public static String stem(String name) {
        return of(name).replaceAll("(-[0-9]+)+$", "");
    }

    /** The slug of the name, or the first of {@code slug-1}, {@code slug-2}… that is free. */
    public static String unique(String name, Predicate<String> taken) {
        String wanted = of(name);
        String slug = wanted;
        for (int n = 1; taken.test(slug); n++) {
            slug = wanted + "-" + n;
        }
        return slug;
    }
}
