package dev.slipway.release.progression;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Reads the jsonb columns of lifecycles; what a phase holds beyond its rules is ignored. */
public final class LifecycleJson {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final TypeReference<List<Lifecycle.SavedPhase>> PHASES = new TypeReference<>() {};
    private static final TypeReference<List<Lifecycle.Environment>> ENVIRONMENTS = new TypeReference<>() {};

    private LifecycleJson() {}

    /** @param environments JSON array of {@code {id, name}} in sort order */
    public static Lifecycle read(String name, String phases, String environments) {
        return lifecycle(name, phases, read(environments, ENVIRONMENTS));
    }

    public static Lifecycle lifecycle(String name, String phases, List<Lifecycle.Environment> environments) {
        return new Lifecycle(name, read(phases, PHASES), environments);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A lifecycle in the database cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
