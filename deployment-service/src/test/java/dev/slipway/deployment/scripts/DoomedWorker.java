package dev.slipway.deployment.scripts;

import java.nio.file.Path;

/** A worker process of its own, to be killed in the middle of a script. */
final class DoomedWorker {

    private DoomedWorker() {}

    public static void main(String[] arguments) {
        var runner = Settings.in(Path.of(arguments[0]), Boolean.parseBoolean(arguments[1]))
                .runner();
        new Scripts(runner).run(Scripts.bash(arguments[2]));
    }
}
