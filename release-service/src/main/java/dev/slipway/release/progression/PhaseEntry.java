package dev.slipway.release.progression;

/** Names one entry of a release into one phase; automatic deployments are made once per entry. */
public final class PhaseEntry {

    private PhaseEntry() {}

    public static String id(String releaseId, String phaseId) {
        return releaseId + "/" + phaseId;
    }
}
