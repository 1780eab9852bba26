package dev.slipway.variables.accounts;

import java.util.Map;

/** A field of a type of account, by its wire name. */
record Field(String name, Form form, boolean required) {

    enum Form {
        TEXT,
        SECRET,
        LIST
    }

    /** The names that scripts know by heart where they are not those of the API. */
    private static final Map<String, String> IN_SCRIPTS =
            Map.of("ClientId", "Client", "PrivateKeyPassphrase", "PassPhrase");

    /** What scripts call it, behind the name of the variable and a dot. */
    String inScripts() {
        return IN_SCRIPTS.getOrDefault(name, name);
    }

    static Field text(String name) {
        return new Field(name, Form.TEXT, false);
    }

    static Field needed(String name) {
        return new Field(name, Form.TEXT, true);
    }

    static Field secret(String name) {
        return new Field(name, Form.SECRET, false);
    }

    static Field neededSecret(String name) {
        return new Field(name, Form.SECRET, true);
    }

    static Field list(String name) {
        return new Field(name, Form.LIST, false);
    }
}
