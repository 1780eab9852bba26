package dev.slipway.rest.errors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a person what is wrong with a JSON body: the property, the line, what is expected. */
final class JsonProblem {
    private static final int SHOWN_VALUE = 60;

    private JsonProblem() {}

    static String sentence(JsonProcessingException problem) {
        String where = where(problem.getLocation());
        if (problem instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return "The property " + path(mapping) + where + " is wrong: " + expectation(mapping) + ".";
        }
        return problem instanceof MismatchedInputException mapping
                ? "The body of the request is wrong" + where + ": " + expectation(mapping) + "."
                : "The body of the request is not JSON" + where + ": " + firstLine(problem.getOriginalMessage()) + ".";
    }

    private static String path(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getFieldName().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + step.getFieldName().substring(1))
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String expectation(JsonMappingException problem) {
        if (problem instanceof InvalidFormatException format) {
            return "'" + shortened(format.getValue()) + "' is not " + expected(format.getTargetType());
        }
        return problem instanceof MismatchedInputException mismatch
                ? expected(mismatch.getTargetType()) + " is expected"
                : firstLine(problem.getOriginalMessage());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (java.util.Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return java.time.temporal.Temporal.class.isAssignableFrom(type)
                ? "a date such as 2022-09-12T03:15:02.115+00:00"
                : "an object";
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > SHOWN_VALUE ? text.substring(0, SHOWN_VALUE) + "…" : text;
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "it cannot be read"
                : message.lines().findFirst().orElse("it cannot be read");
    }
}
