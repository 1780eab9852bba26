package dev.slipway.variables.accounts;

/** A field of a type of account, by its wire name. */
record Field(String name, Form form, boolean required) {

    enum Form {
        TEXT,
        SECRET,
        LIST
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
