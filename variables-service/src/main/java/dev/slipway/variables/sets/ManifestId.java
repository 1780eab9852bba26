package dev.slipway.variables.sets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code variableset-Deployments-1}: the variables that were merged for a deployment, as its {@code ManifestVariableSetId} names them. */
record ManifestId(String value, String deploymentId) {

    private static final Pattern FORM = Pattern.compile("variableset-(Deployments-[1-9][0-9]{0,17})");

    static Optional<ManifestId> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new ManifestId(text, matcher.group(1))) : Optional.empty();
    }
}
