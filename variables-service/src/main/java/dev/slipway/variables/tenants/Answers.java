package dev.slipway.variables.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.rest.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a tenant's next values of its present ones and what a client sent: checks them, keeps secrets not sent. */
final class Answers {

    private static final int LONGEST_VALUE = 100_000;

    /** @param environmentId {@link TenantValue#EVERYWHERE} for a library variable set */
    record Sent(
            String ownerId,
            String environmentId,
            @Nullable String templateId,
            @Nullable JsonNode value) {}

    private Answers() {}

    /**
     * @param replaced which questions the request is about: their values are replaced, all others stay
     * @throws dev.slipway.rest.DomainException with all problems at once
     */
    static List<TenantValue> next(
            Tenancy now, List<Sent> sent, Predicate<Question> replaced, UnaryOperator<String> seal) {
        Problems problems = new Problems();
        List<TenantValue> next = new ArrayList<>();
        for (TenantValue value : now.values()) {
            boolean stays = now.questions().stream()
                    .noneMatch(question -> replaced.test(question) && question.is(value.ownerId(), value.templateId()));
            if (stays) {
                next.add(value);
            }
        }
        for (Sent each : sent) {
            Optional<Question> question = now.questions().stream()
                    .filter(replaced)
                    .filter(asked -> asked.is(each.ownerId(), each.templateId()))
                    .findFirst();
            if (question.isEmpty()) {
                problems.add("The tenant " + now.tenant().name() + " is not asked for the template '"
                        + each.templateId() + "' of " + each.ownerId()
                        + ": connect it to a project that asks, or leave the value out.");
            } else if (!question.get().places().contains(each.environmentId())) {
                problems.add("The tenant " + now.tenant().name() + " is not connected to " + each.ownerId()
                        + " in the environment '" + each.environmentId() + "': connect it, or leave the value out.");
            } else {
                TenantValue value = value(now, question.get(), each, seal, problems);
                if (value != null) {
                    next.removeIf(other -> other.answers(value.ownerId(), value.environmentId(), value.templateId()));
                    next.add(value);
                }
            }
        }
        problems.throwIfAny();
        return next;
    }

    private static @Nullable TenantValue value(
            Tenancy now, Question question, Sent sent, UnaryOperator<String> seal, Problems problems) {
        String template = question.template().id();
        String text = text(sent.value());
        problems.require(
                text == null || text.length() <= LONGEST_VALUE,
                "The value for " + question.template().name() + " may have at most " + LONGEST_VALUE + " characters.");
        if (!question.sensitive()) {
            return text == null
                    ? null
                    : new TenantValue(question.ownerId(), sent.environmentId(), template, text, null);
        }
        if (text != null && !text.isEmpty()) {
            return new TenantValue(question.ownerId(), sent.environmentId(), template, null, seal.apply(text));
        }
        return clears(sent.value()) ? null : now.answer(question, sent.environmentId());
    }

    /** A text, or the {@code NewValue} of an object. */
    private static @Nullable String text(@Nullable JsonNode sent) {
        if (sent == null || sent.isNull() || sent.isArray()) {
            return null;
        }
        if (!sent.isObject()) {
            return sent.asText();
        }
        JsonNode value = field(sent, "NewValue");
        return value == null || value.isNull() ? null : value.asText();
    }

    /** {@code {"HasValue": false}} takes a secret away. */
    private static boolean clears(@Nullable JsonNode sent) {
        JsonNode has = sent != null && sent.isObject() ? field(sent, "HasValue") : null;
        return has != null && !has.asBoolean();
    }

    private static @Nullable JsonNode field(JsonNode object, String name) {
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            if (each.getKey().equalsIgnoreCase(name)) {
                return each.getValue();
            }
        }
        return null;
    }
}
