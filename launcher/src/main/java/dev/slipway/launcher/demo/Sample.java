package dev.slipway.launcher.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of {@code examples/sample/sample.json}, scripts included. */
record Sample(
        String project,
        String description,
        String lifecycle,
        List<Phase> phases,
        List<Variable> variables,
        List<Step> steps) {

    record Phase(String name, String environment, boolean automatic) {}

    /** Without an environment it holds everywhere. */
    record Variable(String name, String value, @Nullable String environment) {}

    /**
     * @param script file name until loaded, then the script itself
     * @param onLostWorker idempotent, check or ask: what becomes of the step when its worker dies
     */
    record Step(String name, String script, String onLostWorker) {}

    static Sample in(Path folder) {
        try {
            var sample =
                    new ObjectMapper().readValue(folder.resolve("sample.json").toFile(), Sample.class);
            return sample.withScripts(folder);
        } catch (IOException e) {
            throw new DemoException("Cannot read the sample in " + folder + ": " + e.getMessage(), e);
        }
    }

    private Sample withScripts(Path folder) throws IOException {
        var loaded = new java.util.ArrayList<Step>();
        for (var step : steps) {
            loaded.add(new Step(step.name(), Files.readString(folder.resolve(step.script())), step.onLostWorker()));
        }
        return new Sample(project, description, lifecycle, phases, variables, List.copyOf(loaded));
    }
}
