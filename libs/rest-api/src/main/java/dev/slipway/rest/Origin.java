package dev.slipway.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, for the audit. The portal, which the client is connected to, tells it to the services in
 * {@link #ADDRESS_HEADER} and {@link #IDENTITY_HEADER}, and lets no client set these.
 *
 * @param userAgent what the program calls itself, at most 300 characters
 * @param ipAddress of the client, or of the last proxy before the portal
 * @param identityEstablishedWith how the portal knew the caller, for example {@code API key}
 */
public record Origin(
        @Nullable String userAgent,
        @Nullable String ipAddress,
        @Nullable String identityEstablishedWith) {

    public static final Origin UNKNOWN = new Origin(null, null, null);

    public static final String ADDRESS_HEADER = "X-Slipway-Client-Address";
    public static final String IDENTITY_HEADER = "X-Slipway-Client-Identity";

    private static final int LONGEST = 300;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    public Origin {
        userAgent = line(userAgent);
        ipAddress = line(ipAddress);
        identityEstablishedWith = line(identityEstablishedWith);
    }

    /** The name of the program without its version: {@code octopus} of {@code octopus/2.24.0 (linux)}. */
    public static @Nullable String product(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        Matcher matcher = PRODUCT.matcher(userAgent);
        return matcher.lookingAt() ? matcher.group() : null;
    }

    private static @Nullable String line(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return CONTROL.matcher(beginning).replaceAll(" ").strip();
    }
}
