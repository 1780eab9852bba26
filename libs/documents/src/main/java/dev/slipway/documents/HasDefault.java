package dev.slipway.documents;

/** One of its kind is the space's default: it cannot be deleted, and another that becomes it takes its place. */
public interface HasDefault {

    boolean isDefault();
}
