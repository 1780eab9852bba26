package dev.slipway.deployment.tasks;

import dev.slipway.rest.DomainException;
import java.util.regex.Pattern;

/** {@code ServerTasks-12}. */
public record TaskId(String value) {

    private static final Pattern FORM = Pattern.compile("ServerTasks-[1-9][0-9]{0,17}");

    public TaskId {
        if (!FORM.matcher(value).matches()) {
            throw DomainException.notFound("There is no task '" + value + "'.");
        }
    }
}
