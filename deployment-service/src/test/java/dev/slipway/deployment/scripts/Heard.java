package dev.slipway.deployment.scripts;

import dev.slipway.deployment.tasklog.LogCategory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a script said. */
final class Heard implements ScriptListener {

    final List<String> lines = new ArrayList<>();
    final Map<String, String> variables = new LinkedHashMap<>();
    final List<String> sensitive = new ArrayList<>();
    final List<String> progress = new ArrayList<>();
    String result = "";
    boolean errorOutput;
    long characters;

    @Override
    public synchronized void line(LogCategory level, String text) {
        lines.add(level.wire() + ": " + text);
        characters += text.length();
    }

    @Override
    public synchronized void errorOutput() {
        errorOutput = true;
    }

    @Override
    public synchronized void setVariable(String name, String value, boolean isSensitive) {
        variables.put(name, value);
        if (isSensitive) {
            sensitive.add(name);
        }
    }

    @Override
    public synchronized void progress(int percentage, String message) {
        progress.add(percentage + " " + message);
    }

    @Override
    public synchronized void resultMessage(String message) {
        result = message;
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
