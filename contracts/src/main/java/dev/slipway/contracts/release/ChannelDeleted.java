package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;

/** A channel is gone, while its project stays. */
public record ChannelDeleted(String spaceId, String projectId, String channelId) implements Fact {

    public static final String TOPIC = "channel-deleted";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return channelId;
    }
}
