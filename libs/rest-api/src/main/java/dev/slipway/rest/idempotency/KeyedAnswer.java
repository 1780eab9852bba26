package dev.slipway.rest.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer to this request under its {@code Idempotency-Key}, stored in the transaction of its effect: then there is no
 * moment in which the effect is there and the answer is not. Only Resources inject it.
 */
@RequestScoped
public class KeyedAnswer {

    private final AnswerStore answers;
    private final ObjectMapper json;
    private @Nullable Claim claim;

    KeyedAnswer(AnswerStore answers, ObjectMapper json) {
        this.answers = answers;
        this.json = json;
    }

    void claimed(Claim claim) {
        this.claim = claim;
    }

    /**
     * For a request without a key it stores nothing.
     *
     * @param view what the answer's body says of the effect
     */
    public <T> WithEffect<T> of(int status, Function<T, ?> view) {
        Claim held = claim;
        return held == null
                ? WithEffect.nothing()
                : (tx, effect) -> answers.keepWithEffect(tx, held, status, bytes(view.apply(effect)));
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
