# Runs once: makes every password and key of the suite and hands each process only its own.
ARG BASE=eclipse-temurin:17-jre
FROM ${BASE}
COPY launcher/target/slipway-launcher.jar /opt/slipway/
COPY launcher/target/lib/ /opt/slipway/lib/
ENTRYPOINT ["java", "-cp", "/opt/slipway/slipway-launcher.jar:/opt/slipway/lib/*", "dev.slipway.launcher.Slipway", "container-secrets"]
