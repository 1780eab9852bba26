package dev.slipway.launcher.settings;

import java.util.List;

/** Settings that cannot be used; the message names each and what would do. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
