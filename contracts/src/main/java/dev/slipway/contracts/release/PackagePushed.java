package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;
import java.util.Locale;

/**
 * A version of a package came into the built-in feed of a space, or replaced the same version there.
 *
 * @param id of the document, {@code Packages-12}
 * @param packageId the package's name, {@code Acme.Web}
 * @param replaced whether the version was there before with another content
 */
public record PackagePushed(
        String spaceId, String feedId, String id, String packageId, String version, boolean replaced) implements Fact {

    public static final String TOPIC = "package-pushed";

    @Override
    public String topic() {
        return TOPIC;
    }

    /** The versions of one package reach a listener in order. */
    @Override
    public String key() {
        return feedId + "/" + packageId.toLowerCase(Locale.ROOT);
    }
}
