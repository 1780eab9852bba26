package dev.slipway.deployment.scripts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Configuration for tests. */
record Settings(Optional<String> workDir, String user, Duration grace, long outputLimit, boolean namespaces)
        implements ScriptsConfig {

    static Settings in(Path folder, boolean namespaces) {
        return new Settings(Optional.of(folder.toString()), "nobody", Duration.ofMillis(500), 1 << 20, namespaces);
    }

    ScriptRunner runner() {
        var isolation = new Isolation(this);
        var folders = new WorkFolders(this, isolation);
        return new ScriptRunner(
                this, isolation, new Interpreters(), folders, new Supervisors(this, isolation, folders));
    }
}
