package dev.slipway.release.releases;

import dev.slipway.templates.TemplateException;
import dev.slipway.templates.VariableDictionary;

/** Notes may speak of their release; they are evaluated once, when it is created, and stay as they are then. */
final class ReleaseNotes {

    private ReleaseNotes() {}

    /** What has no value stays as it was written. */
    static String evaluate(String notes, ReleasePlan plan, String version) {
        if (!notes.contains("#{")) {
            return notes;
        }
        try {
            return new VariableDictionary()
                    .set("Octopus.Release.Number", version)
                    .set("Octopus.Release.Channel.Id", plan.channelId())
                    .set("Octopus.Release.Channel.Name", plan.channelName())
                    .set("Octopus.Project.Id", plan.projectId())
                    .set("Octopus.Project.Name", plan.projectName())
                    .set("Octopus.Space.Id", plan.spaceId())
                    .evaluate(notes)
                    .text();
        } catch (TemplateException endless) {
            return notes;
        }
    }
}
