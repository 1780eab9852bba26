package dev.slipway.variables.tenants;

import dev.slipway.contracts.internal.TenantContext.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template that a tenant is asked to give a value for.
 *
 * @param ownerId the project or the library variable set
 * @param environmentIds where each a value is asked; empty for a library set, which asks once
 */
record Question(String ownerId, String ownerName, boolean ofProject, List<String> environmentIds, Template template) {

    private static final String CONTROL = "Octopus.ControlType";

    Question {
        environmentIds = List.copyOf(environmentIds);
    }

    /** Whether a tenant that says nothing has a value all the same. */
    boolean hasDefault() {
        return template.defaultValue() != null || template.sealedDefault() != null;
    }

    /** The places of a value: each environment, or the one that stands for all. */
    List<String> places() {
        return ofProject ? environmentIds : List.of(TenantValue.EVERYWHERE);
    }

    boolean sensitive() {
        return "Sensitive".equalsIgnoreCase(template.displaySettings().get(CONTROL));
    }

    /** Without anything secret. */
    @Override
    public String toString() {
        return "Question[" + ownerId + ", " + template.id() + "]";
    }

    boolean is(String owner, @Nullable String templateId) {
        return ownerId.equals(owner) && template.id().equals(templateId);
    }
}
