package dev.slipway.secrets;

/** Seals and opens secrets of one kind; see {@link Secrets#of}. */
public final class BoundSecrets {

    private final Secrets secrets;
    private final String kind;

    BoundSecrets(Secrets secrets, String kind) {
        this.secrets = secrets;
        this.kind = kind;
    }

    public String seal(String plain) {
        return secrets.seal(plain, kind);
    }

    /** Fails with {@link UnreadableSecret}, also when the text was sealed for another kind. */
    public String open(String sealed) {
        return secrets.open(sealed, kind);
    }
}
