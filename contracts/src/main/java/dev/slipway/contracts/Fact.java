package dev.slipway.contracts;

/**
 * Something that happened, in the past tense, told to everybody who listens: ids and what changed, never a document.
 *
 * <p>A fact's fields may be added to but never renamed or removed; {@link Samples} keeps one file for every version that
 * was ever published, and readers must go on reading all of them.
 */
public interface Fact {

    /** The Kafka topic, named after the fact itself, for example {@code release-created}. */
    String topic();

    /** Facts with one key reach a consumer in the order of their commits: the id of the aggregate that changed. */
    String key();

    /** Starts at 1; grows by one when a field is added that readers should know of. */
    default int schemaVersion() {
        return 1;
    }
}
