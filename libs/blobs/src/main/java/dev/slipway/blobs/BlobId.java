package dev.slipway.blobs;

import java.util.UUID;

/** 32 hexadecimal digits, chosen by the store; never anything that a client sent, so no path can be made of it. */
public record BlobId(String value) {

    private static final int LENGTH = 32;

    public BlobId {
        if (!isId(value)) {
            throw new IllegalArgumentException("Not the id of a blob: " + value);
        }
    }

    static BlobId random() {
        return new BlobId(UUID.randomUUID().toString().replace("-", ""));
    }

    static boolean isId(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /** From 0 to {@link BlobStore#SHARDS} - 1. */
    int shard() {
        return Integer.parseInt(value.substring(0, 2), 16);
    }
}
