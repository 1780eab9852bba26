package dev.slipway.templates;

/** An evaluation that has no end, or none within the limits: a variable that refers to itself, or far too much text. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TemplateException(String message) {
        super(message);
    }
}
