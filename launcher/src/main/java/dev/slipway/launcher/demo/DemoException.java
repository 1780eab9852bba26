package dev.slipway.launcher.demo;

/** The demo did not come out as it should; the message says what was expected and what the server said. */
public final class DemoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }

    DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
