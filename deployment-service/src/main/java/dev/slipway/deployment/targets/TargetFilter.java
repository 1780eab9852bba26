package dev.slipway.deployment.targets;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which targets count; all that is given must hold, and of a list one will do.
 *
 * @param partialName empty for any
 * @param disabled null for both
 */
record TargetFilter(
        String partialName,
        List<String> roles,
        @Nullable Boolean disabled,
        List<String> healthStatuses,
        List<String> communicationStyles,
        List<String> tenantIds,
        List<String> tenantTags,
        List<String> shellNames) {

    boolean admits(Target target) {
        return target.name().toLowerCase(Locale.ROOT).contains(partialName.toLowerCase(Locale.ROOT))
                && any(roles, target.roles())
                && (disabled == null || disabled == target.disabled())
                && any(healthStatuses, List.of(target.healthStatus()))
                && any(communicationStyles, List.of(target.communicationStyle()))
                && any(tenantIds, target.tenantIds())
                && any(tenantTags, target.tenantTags())
                && any(shellNames, List.of(target.shellName()));
    }

    private static boolean any(List<String> wanted, List<String> has) {
        return wanted.isEmpty() || wanted.stream().anyMatch(each -> has.stream().anyMatch(each::equalsIgnoreCase));
    }
}
