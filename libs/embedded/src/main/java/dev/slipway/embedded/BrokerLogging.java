package dev.slipway.embedded;

/** What the broker logs: that it started, and what worries it. */
final class BrokerLogging {

    static final String CONFIGURATION = """
            log4j.rootLogger=WARN, out
            log4j.logger.kafka.server.KafkaRaftServer=INFO
            log4j.logger.org.apache.kafka.server.KafkaRaftServer=INFO
            log4j.logger.org.apache.kafka.common.utils.AppInfoParser=OFF
            log4j.appender.out=org.apache.log4j.ConsoleAppender
            log4j.appender.out.layout=org.apache.log4j.PatternLayout
            log4j.appender.out.layout.ConversionPattern=%d{ISO8601} %-5p %c{1} %m%n
            """;

    private BrokerLogging() {}
}
