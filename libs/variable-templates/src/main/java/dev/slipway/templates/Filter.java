package dev.slipway.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a value into another: the part after the bar in {@code #{Name | ToUpper}}. */
@FunctionalInterface
public interface Filter {

    /**
     * @param input the value in front of the bar, or null when it has none
     * @return null when the filter cannot be applied, for example for a wrong number of arguments; the token is then echoed
     */
    @Nullable
    String apply(@Nullable String input, List<String> arguments);
}
