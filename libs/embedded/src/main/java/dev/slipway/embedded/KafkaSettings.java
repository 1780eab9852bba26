package dev.slipway.embedded;

import java.nio.file.Path;

/**
 * The configuration of a broker of one node. Both listeners, the controller's too, ask for a password.
 *
 * @param address where clients are awaited, {@code 0.0.0.0} in a container
 * @param advertised the name under which clients find it
 * @param controllerPort on loopback always
 */
public record KafkaSettings(
        Path data,
        String address,
        String advertised,
        int port,
        int controllerPort,
        String brokerPassword,
        String clientUser,
        String clientPassword) {

    static final String BROKER_USER = "broker";

    /** {@code server.properties}. */
    public String render() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s

                listeners=SASL_PLAINTEXT://%7$s:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=SASL_PLAINTEXT://%8$s:%1$d
                listener.security.protocol.map=SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=SASL_PLAINTEXT
                sasl.enabled.mechanisms=PLAIN
                sasl.mechanism.inter.broker.protocol=PLAIN
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.sasl_plaintext.plain.sasl.jaas.config=%4$s user_%5$s="%6$s";
                listener.name.controller.plain.sasl.jaas.config=%4$s;

                auto.create.topics.enable=true
                num.partitions=4
                default.replication.factor=1
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                log.cleaner.dedupe.buffer.size=4194304
                log.retention.hours=168
                log.segment.bytes=67108864
                num.network.threads=2
                num.io.threads=4
                broker.heartbeat.interval.ms=500
                broker.session.timeout.ms=3000
                """.formatted(port, controllerPort, data, login(), clientUser, clientPassword, address, advertised);
    }

    private String login() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\""
                .formatted(BROKER_USER, brokerPassword);
    }
}
