package dev.slipway.launcher.services;

import java.nio.file.Path;

/** The processes of a suite that are ours. Each is named as its module is; its database role has a name of its own. */
public enum Service {
    RELEASE("release-service", "release"),
    VARIABLES("variables-service", "variables"),
    SCHEDULER("scheduler-service", "scheduler"),
    DEPLOYMENT("deployment-service", "deployment"),
    PORTAL("portal", "portal");

    private final String module;
    private final String role;

    Service(String module, String role) {
        this.module = module;
        this.role = role;
    }

    public String module() {
        return module;
    }

    public String role() {
        return role;
    }

    /** Whether it opens sealed secrets: who does not is not given the master key. */
    public boolean opensSecrets() {
        return switch (this) {
            case RELEASE, VARIABLES, DEPLOYMENT -> true;
            case SCHEDULER, PORTAL -> false;
        };
    }

    public Path jar(Path root) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Stands on the command line of the service's JVM, by which people and the launcher know it. */
    public String mark() {
        return "-Dslipway.service=" + module;
    }
}
