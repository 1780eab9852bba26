package dev.slipway.launcher.suite;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.embedded.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code run/state.json}, replaced whole at every change. */
public record StateFile(Path file) {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public static StateFile in(Path home) {
        return new StateFile(home.resolve("run").resolve("state.json"));
    }

    public Optional<SuiteState> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), SuiteState.class));
        } catch (IOException e) {
            throw new SuiteException("Cannot read " + file + ": " + e.getMessage() + "; remove it and try again", e);
        }
    }

    void write(SuiteState state) {
        try {
            PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(state));
        } catch (IOException e) {
            throw new SuiteException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new SuiteException("Cannot remove " + file + ": " + e.getMessage(), e);
        }
    }
}
