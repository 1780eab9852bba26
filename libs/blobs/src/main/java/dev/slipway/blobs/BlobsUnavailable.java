package dev.slipway.blobs;

/** The store cannot keep or give a blob now; nothing half-done stays behind. The message is for people, the cause for the log. */
public final class BlobsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BlobsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
