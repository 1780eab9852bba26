package dev.slipway.release.processes;

import java.util.Locale;

/** What the steps of a process do: deploy releases of a project, or run a runbook. */
enum ProcessType {
    DEPLOYMENT("Deployment", "deploymentprocess-"),
    RUNBOOK("Runbook", "RunbookProcess-");

    private final String wireName;
    private final String prefix;

    ProcessType(String wireName, String prefix) {
        this.wireName = wireName;
        this.prefix = prefix;
    }

    /** As in the API and in the database. */
    String wireName() {
        return wireName;
    }

    /** As a message begins with such a process. */
    String title() {
        return wireName + " process";
    }

    /** As a message names such a process. */
    String inWords() {
        return title().toLowerCase(Locale.ROOT);
    }

    /** The live process of an owner. */
    String idOf(String ownerId) {
        return prefix + ownerId;
    }
}
