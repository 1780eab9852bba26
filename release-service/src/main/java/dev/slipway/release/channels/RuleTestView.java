package dev.slipway.release.channels;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param isValid whether version and rule could be read at all; errors say why not */
@Schema(name = "RuleTest")
record RuleTestView(
        boolean satisfiesVersionRange, boolean satisfiesPreReleaseTag, boolean isValid, List<String> errors) {

    static RuleTestView of(RuleTest test) {
        return new RuleTestView(
                test.satisfiesVersionRange(),
                test.satisfiesPreReleaseTag(),
                test.errors().isEmpty(),
                test.errors());
    }
}
