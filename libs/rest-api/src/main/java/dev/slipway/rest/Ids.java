package dev.slipway.rest;

/** Ids of the form {@code Projects-12}: a prefix and a number from 1 on. */
public final class Ids {
    private static final int MAX_DIGITS = 18;

    private Ids() {}

    public static boolean matches(String id, String prefix) {
        int from = prefix.length() + 1;
        return id.startsWith(prefix + "-")
                && id.length() > from
                && id.length() <= from + MAX_DIGITS
                && id.charAt(from) != '0'
                && id.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * The number in an id.
     *
     * @throws DomainException of kind NOT_FOUND when it is not such an id: nothing can have it
     */
    public static long number(String id, String prefix) {
        if (!matches(id, prefix)) {
            throw DomainException.notFound("'" + id + "' is not an id of the form " + prefix
                    + "-1. Look it up in the list of these resources.");
        }
        return Long.parseLong(id.substring(prefix.length() + 1));
    }

    public static String of(String prefix, long number) {
        return prefix + "-" + number;
    }
}
