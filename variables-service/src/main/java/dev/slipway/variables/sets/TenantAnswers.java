package dev.slipway.variables.sets;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tenant adds to the variables of a project. Implemented by the feature that keeps the answers of tenants. */
public interface TenantAnswers {

    /**
     * @param tags of the tenant, canonical
     * @param answers what it answered to the project and to the library sets that the project includes, or the defaults
     * @param unanswered what it would have to answer before a deployment
     */
    record Share(
            String tenantId, String tenantName, List<String> tags, List<Answer> answers, List<Unanswered> unanswered) {

        public Share {
            tags = List.copyOf(tags);
            answers = List.copyOf(answers);
            unanswered = List.copyOf(unanswered);
        }

        /** Why nothing can be deployed for the tenant in this environment; null for any. */
        public List<String> refusals(@Nullable String environmentId) {
            return unanswered.stream()
                    .filter(each -> environmentId == null
                            || each.environmentId() == null
                            || each.environmentId().equals(environmentId))
                    .map(this::lacks)
                    .toList();
        }

        private String lacks(Unanswered what) {
            return "The tenant " + tenantName + " lacks a value for '" + what.template() + "' of " + what.owner()
                    + (what.environmentName() == null ? "" : " in " + what.environmentName())
                    + ": enter it in the tenant's variables, or give the template a default.";
        }
    }

    /** @param ownerId the project or the library set that asks */
    record Answer(String ownerId, Variable variable) {}

    /** @param environmentId null when it is asked once for all, as those of library sets are */
    record Unanswered(
            String template,
            String owner,
            @Nullable String environmentId,
            @Nullable String environmentName) {}

    /** Not found when the space has no such tenant. */
    Uni<Share> of(String spaceId, String tenantId, String projectId);
}
