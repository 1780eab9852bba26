package dev.slipway.embedded;

/** How a client reaches the broker: SASL/PLAIN over SASL_PLAINTEXT. */
public record KafkaLogin(String bootstrap, String user, String password) {

    @Override
    public String toString() {
        return user + "@" + bootstrap;
    }
}
