package dev.slipway.blobs;

/**
 * What was kept.
 *
 * @param size in bytes
 * @param sha256 of its bytes, in lower case hexadecimal digits
 */
public record Blob(BlobId id, long size, String sha256) {}
