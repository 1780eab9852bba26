package dev.slipway.variables.tenants;

import dev.slipway.contracts.internal.TenantContext.ConnectedProject;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Scope;
import dev.slipway.variables.sets.TenantAnswers;
import dev.slipway.variables.sets.Variable;
import dev.slipway.variables.sets.VariableType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words what a tenant answered as variables, for whoever shows what a deployment would find. */
@ApplicationScoped
class ShareAnswers implements TenantAnswers {

    /** In place of the sealed default of a template, which is not read here: it only tells that there is one. */
    private static final String SEALED_ELSEWHERE = "";

    private final EditTenantVariables variables;

    ShareAnswers(EditTenantVariables variables) {
        this.variables = variables;
    }

    @Override
    public Uni<Share> of(String spaceId, String tenantId, String projectId) {
        return variables
                .of(spaceId, tenantId)
                .map(tenancy -> new Share(tenancy.tenant().tenantTags(), values(tenancy, projectId)));
    }

    /** None for a project that the tenant is not connected to. */
    private static List<Variable> values(Tenancy tenancy, String projectId) {
        List<String> owners = tenancy.tenant().projects().stream()
                .filter(project -> project.id().equals(projectId))
                .flatMap(ShareAnswers::owners)
                .toList();
        return tenancy.questions().stream()
                .filter(question -> owners.contains(question.ownerId()))
                .flatMap(question ->
                        question.places().stream().flatMap(place -> variable(tenancy, question, place).stream()))
                .toList();
    }

    private static Stream<String> owners(ConnectedProject project) {
        return Stream.concat(Stream.of(project.id()), project.librarySetIds().stream());
    }

    private static Optional<Variable> variable(Tenancy tenancy, Question question, String place) {
        @Nullable TenantValue answer = tenancy.answer(question, place);
        if (answer == null && !question.hasDefault()) {
            return Optional.empty();
        }
        boolean sensitive = question.sensitive();
        @Nullable String sealed = answer == null ? SEALED_ELSEWHERE : answer.sealed();
        @Nullable String value = answer == null ? question.template().defaultValue() : answer.value();
        return Optional.of(new Variable(
                question.template().id(),
                question.template().name(),
                sensitive ? null : value,
                sensitive ? sealed : null,
                question.template().helpText(),
                sensitive ? VariableType.SENSITIVE : VariableType.STRING,
                question.ofProject() ? Scope.of(Dimension.ENVIRONMENT, place) : Scope.NONE,
                false,
                null));
    }
}
