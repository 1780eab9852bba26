package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.deployment.tasks.ConcurrencyTag;
import dev.slipway.rest.DomainException;
import dev.slipway.templates.TemplateException;
import dev.slipway.templates.VariableDictionary;
import java.util.HashSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a project's variables say about the concurrency tag, for example {@code #{Octopus.Task.Id}}: one for each task. */
final class TagOverride {

    private TagOverride() {}

    /** INVALID when the variable cannot be evaluated: by which tag it would wait, nobody could say. */
    static @Nullable String of(Deployment deployment, Manifest manifest) {
        var variables = new VariableDictionary();
        var chosen = new HashSet<String>();
        for (var variable : manifest.variables()) {
            if (variable.actions().isEmpty()
                    && !variable.sensitive()
                    && !variable.name().isBlank()
                    && chosen.add(variable.name().strip().toLowerCase(Locale.ROOT))) {
                variables.set(variable.name(), variable.value());
            }
        }
        if (!chosen.contains(ConcurrencyTag.VARIABLE.toLowerCase(Locale.ROOT))) {
            return null;
        }
        variables.set("Octopus.Space.Id", deployment.spaceId());
        variables.set("Octopus.Project.Id", deployment.projectId());
        variables.set("Octopus.Project.Name", deployment.projectName());
        variables.set("Octopus.Environment.Id", deployment.environmentId());
        variables.set("Octopus.Environment.Name", deployment.environmentName());
        variables.set("Octopus.Release.Number", deployment.releaseVersion());
        variables.set("Octopus.Release.Channel.Id", deployment.channelId());
        variables.set("Octopus.Deployment.Id", deployment.id());
        variables.set("Octopus.Deployment.Tenant.Id", deployment.tenantId() == null ? "" : deployment.tenantId());
        variables.set("Octopus.Task.Id", deployment.taskId());
        try {
            return variables.get(ConcurrencyTag.VARIABLE);
        } catch (TemplateException e) {
            throw DomainException.invalid("The variable " + ConcurrencyTag.VARIABLE + " cannot be evaluated: "
                    + e.getMessage() + ". Correct it, and update the variables of the release.");
        }
    }
}
