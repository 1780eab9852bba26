package dev.slipway.hello;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The least that the framework can do for a request with a JSON answer. */
@Path("/hello")
class HelloResource {

    record Hello(String message) {}

    @GET
    @Produces("application/json")
    public Hello hello() {
        return new Hello("hello");
    }
}
