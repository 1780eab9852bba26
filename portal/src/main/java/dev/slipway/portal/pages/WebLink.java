package dev.slipway.portal.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** The root document's link {@code Web}, and addresses that tools open in a browser, lead to the pages. */
class WebLink {
    void lead(@Observes Router router) {
        router.get("/app*").handler(context -> context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, "/")
                .end());
        router.get("/swagger-ui").handler(context -> {
            if (context.request().path().endsWith("/")) {
                context.next();
                return;
            }
            context.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, "/swagger-ui/")
                    .end();
        });
    }
}
