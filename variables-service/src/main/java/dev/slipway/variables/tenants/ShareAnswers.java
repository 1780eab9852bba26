package dev.slipway.variables.tenants;

import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.contracts.internal.TenantContext.ConnectedProject;
import dev.slipway.secrets.Secrets;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Scope;
import dev.slipway.variables.sets.TenantAnswers;
import dev.slipway.variables.sets.Variable;
import dev.slipway.variables.sets.VariableType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Words what a tenant answered as variables, for deployments and for whoever shows what one would find. */
@ApplicationScoped
class ShareAnswers implements TenantAnswers {

    private final EditTenantVariables variables;
    private final Secrets secrets;

    ShareAnswers(EditTenantVariables variables, Secrets secrets) {
        this.variables = variables;
        this.secrets = secrets;
    }

    @Override
    public Uni<Share> of(String spaceId, String tenantId, String projectId) {
        return variables.of(spaceId, tenantId).map(tenancy -> share(tenancy, projectId, secrets::seal));
    }

    /** Nothing but its tags for a project that the tenant is not connected to. */
    static Share share(Tenancy tenancy, String projectId, UnaryOperator<String> seal) {
        List<Answer> answers = new ArrayList<>();
        List<Unanswered> unanswered = new ArrayList<>();
        for (ConnectedProject project : tenancy.tenant().projects()) {
            if (project.id().equals(projectId)) {
                tenancy.questionsOf(project)
                        .forEach(question -> question.places().forEach(place -> {
                            answer(tenancy, question, place, seal).ifPresent(answers::add);
                            if (tenancy.isMissing(question, place)) {
                                unanswered.add(unanswered(project, question, place));
                            }
                        }));
            }
        }
        return new Share(
                tenancy.tenant().id(), tenancy.tenant().name(), tenancy.tenant().tenantTags(), answers, unanswered);
    }

    private static Optional<Answer> answer(
            Tenancy tenancy, Question question, String place, UnaryOperator<String> seal) {
        @Nullable TenantValue answer = tenancy.answer(question, place);
        if (answer == null && !question.hasDefault()) {
            return Optional.empty();
        }
        boolean sensitive = question.sensitive();
        @Nullable String value = answer == null ? question.template().defaultValue() : answer.value();
        @Nullable String sealed = answer == null ? question.template().sealedDefault() : answer.sealed();
        if (sensitive && sealed == null && value != null) {
            sealed = seal.apply(value);
        }
        Scope tenant = Scope.of(Dimension.TENANT, tenancy.tenant().id());
        return Optional.of(new Answer(
                question.ownerId(),
                new Variable(
                        question.template().id(),
                        question.template().name(),
                        sensitive ? null : value,
                        sensitive ? sealed : null,
                        question.template().helpText(),
                        sensitive ? VariableType.SENSITIVE : VariableType.STRING,
                        question.ofProject() ? tenant.and(Dimension.ENVIRONMENT, place) : tenant,
                        false,
                        null)));
    }

    private static Unanswered unanswered(ConnectedProject project, Question question, String place) {
        @Nullable
        String environment = project.environments().stream()
                .filter(each -> each.id().equals(place))
                .map(Named::name)
                .findFirst()
                .orElse(null);
        return new Unanswered(
                question.template().name(), question.ownerName(), question.ofProject() ? place : null, environment);
    }
}
