package dev.slipway.eventing;

import dev.slipway.contracts.Fact;

/** @param id also chooses what the tests' consumer does: see {@link NoteConsumer} */
record NoteWritten(String id, int number) implements Fact {

    static final String TOPIC = "note-written";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return id;
    }
}
