package dev.slipway.deployment.scripts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A script language of {@code Octopus.Action.Script.Syntax}, and how its interpreter is called. */
public enum Syntax {
    BASH("bash", "bootstrap.bash", ".sh", "install bash") {
        @Override
        List<String> arguments(Path bootstrap) {
            return List.of("--noprofile", "--norc", bootstrap.toString());
        }
    },
    PYTHON("python3", "bootstrap.py", ".py", "install Python 3 (python3)") {
        @Override
        List<String> arguments(Path bootstrap) {
            // Unbuffered, so that lines are seen when they are printed; isolated from the worker's own site folders.
            return List.of("-u", bootstrap.toString());
        }
    },
    POWERSHELL("pwsh", "bootstrap.ps1", ".psm1", "install PowerShell 7 (pwsh)") {
        @Override
        List<String> arguments(Path bootstrap) {
            return List.of("-NoLogo", "-NoProfile", "-NonInteractive", "-File", bootstrap.toString());
        }
    };

    private final String program;
    private final String bootstrap;
    private final String moduleEnding;
    private final String remedy;

    Syntax(String program, String bootstrap, String moduleEnding, String remedy) {
        this.program = program;
        this.bootstrap = bootstrap;
        this.moduleEnding = moduleEnding;
        this.remedy = remedy;
    }

    /** Arguments before the body's file and the variables' file. */
    abstract List<String> arguments(Path bootstrap);

    String program() {
        return program;
    }

    String bootstrap() {
        return bootstrap;
    }

    /** What the name of a module's file ends with. */
    public String moduleEnding() {
        return moduleEnding;
    }

    String remedy() {
        return remedy;
    }

    /** Empty when we cannot run that language; a missing word means PowerShell, as everywhere in this API. */
    public static Optional<Syntax> of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "", "powershell" -> Optional.of(POWERSHELL);
            case "bash" -> Optional.of(BASH);
            case "python" -> Optional.of(PYTHON);
            default -> Optional.empty();
        };
    }
}
