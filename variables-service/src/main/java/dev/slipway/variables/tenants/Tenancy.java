package dev.slipway.variables.tenants;

import dev.slipway.contracts.internal.TenantContext;
import dev.slipway.contracts.internal.TenantContext.ConnectedProject;
import dev.slipway.contracts.internal.TenantContext.Template;
import dev.slipway.documents.Document;
import dev.slipway.variables.librarysets.LibrarySet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tenant with all that it is asked and all that it answered. */
record Tenancy(TenantContext tenant, List<Question> questions, List<TenantValue> values) {

    Tenancy {
        questions = List.copyOf(questions);
        values = List.copyOf(values);
    }

    /** @param libraries the library variable sets of the tenant's space */
    static Tenancy of(TenantContext tenant, List<Document<LibrarySet>> libraries, List<TenantValue> values) {
        List<Question> questions = new ArrayList<>();
        Map<String, Document<LibrarySet>> included = new LinkedHashMap<>();
        for (ConnectedProject project : tenant.projects()) {
            List<String> environments =
                    project.environments().stream().map(each -> each.id()).toList();
            project.templates()
                    .forEach(template ->
                            questions.add(new Question(project.id(), project.name(), true, environments, template)));
            libraries.stream()
                    .filter(set -> project.librarySetIds().contains(set.id()))
                    .forEach(set -> included.put(set.id(), set));
        }
        included.values().forEach(set -> set.body()
                .templates()
                .forEach(each -> questions.add(new Question(
                        set.id(),
                        set.name(),
                        false,
                        List.of(),
                        new Template(
                                each.id(),
                                each.name(),
                                each.label(),
                                each.helpText(),
                                each.defaultValue(),
                                each.displaySettings(),
                                each.sealed())))));
        return new Tenancy(tenant, questions, values);
    }

    @Nullable
    TenantValue answer(Question question, String environmentId) {
        return values.stream()
                .filter(value -> value.answers(
                        question.ownerId(), environmentId, question.template().id()))
                .findFirst()
                .orElse(null);
    }

    /** A value is missing where nothing was answered and nothing stands in for it. */
    boolean isMissing(Question question, String environmentId) {
        return !question.hasDefault() && answer(question, environmentId) == null;
    }

    /** What the project asks, and what the library sets ask that it includes. */
    List<Question> questionsOf(ConnectedProject project) {
        return questions.stream()
                .filter(question -> question.ownerId().equals(project.id())
                        || project.librarySetIds().contains(question.ownerId()))
                .toList();
    }

    boolean isConnectedTo(String projectId) {
        return tenant.projects().stream().anyMatch(project -> project.id().equals(projectId));
    }

    Tenancy with(List<TenantValue> others) {
        return new Tenancy(tenant, questions, others);
    }
}
