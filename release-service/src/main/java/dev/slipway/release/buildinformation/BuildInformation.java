package dev.slipway.release.buildinformation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.audit.Subject;
import java.time.Instant;

/** What is known of the build of one version of a package. */
public record BuildInformation(
        String id, String spaceId, String packageId, String version, BuildDetails details, Instant created) {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** @param details the column of that name */
    public static BuildInformation read(
            String id, String spaceId, String packageId, String version, String details, Instant created) {
        try {
            return new BuildInformation(
                    id, spaceId, packageId, version, MAPPER.readValue(details, BuildDetails.class), created);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(id + " in the database cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    static String json(BuildDetails details) {
        try {
            return MAPPER.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write build information", e);
        }
    }

    Subject subject() {
        return Subject.of("Build information", id, packageId + " " + version).in(spaceId);
    }
}
