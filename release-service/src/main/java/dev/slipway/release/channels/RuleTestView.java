package dev.slipway.release.channels;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param isValid whether version and rule could be read at all; errors say why not */
@Schema(name = "RuleTest")
record RuleTestView(
        boolean satisfiesVersionRange, boolean satisfiesPreReleaseTag, boolean isValid, List<String> errors) {

    static RuleTestView of(RuleVerdict verdict) {
        return new RuleTestView(
                verdict.satisfiesVersionRange(),
                verdict.satisfiesPreReleaseTag(),
                verdict.errors().isEmpty(),
                verdict.errors());
    }
}
