package dev.slipway.deployment.scripts;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the programs that run scripts on the service's PATH, as the user that runs them would. */
@ApplicationScoped
class Interpreters {

    private final Map<Syntax, Path> found = new ConcurrentHashMap<>();

    Path find(Syntax syntax, boolean otherUser) throws ScriptRefused {
        Path known = found.get(syntax);
        if (known != null && Files.isExecutable(known)) {
            return known;
        }
        for (String folder : searchPath().split(":")) {
            Path program = Path.of(folder).resolve(syntax.program());
            if (Files.isRegularFile(program)
                    && Files.isExecutable(program)
                    && (!otherUser || Isolation.openToAll(program))) {
                found.put(syntax, program);
                return program;
            }
        }
        throw new ScriptRefused("This step needs " + syntax.program() + ", which is not on the PATH of worker "
                + Hosts.name() + ": " + syntax.remedy() + " there.");
    }

    static String searchPath() {
        String path = System.getenv("PATH");
        return path == null || path.isBlank() ? "/usr/local/bin:/usr/bin:/bin" : path;
    }
}
