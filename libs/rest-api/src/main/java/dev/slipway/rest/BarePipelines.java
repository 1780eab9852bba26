package dev.slipway.rest;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets Mutiny call what it is given, and nothing around it. Quarkus has it suspend and resume a JTA transaction and carry
 * CDI's contexts along at every step of every {@code Uni}; but nothing here uses JTA, and a request's scope stays with the
 * request's Vert.x context. A step that leaves that context (a worker thread) must not use what is request-scoped.
 */
@ApplicationScoped
class BarePipelines {
    private static final int FIRST = 1;

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        Infrastructure.clearInterceptors();
    }
}
