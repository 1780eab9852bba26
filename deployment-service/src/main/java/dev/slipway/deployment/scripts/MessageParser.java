package dev.slipway.deployment.scripts;

import static dev.slipway.deployment.scripts.ServiceMessage.START;

import java.util.Optional;

/**
 * Parts one stream of output into text and service messages, however the stream is cut into chunks. What is no message is
 * text, character by character. Holds at most {@link #LONGEST} characters back.
 */
final class MessageParser {

    /** A start without an end within this many characters is text. */
    static final int LONGEST = 4 << 20;

    interface Parts {

        void text(String text);

        void message(ServiceMessage message);

        /** Looks like a message and is none; its text follows as text. */
        void malformed(String text);
    }

    private final Parts parts;

    /** The stream's end so far, when it may be the beginning of a message's start. */
    private String begun = "";

    private final StringBuilder body = new StringBuilder();
    private boolean inBody;

    MessageParser(Parts parts) {
        this.parts = parts;
    }

    void next(String chunk) {
        String text = begun.isEmpty() ? chunk : begun + chunk;
        begun = "";
        int at = 0;
        while (at < text.length()) {
            at = inBody ? readBody(text, at) : readText(text, at);
        }
    }

    void end() {
        text(begun);
        begun = "";
        if (inBody) {
            leave(START + body);
        }
    }

    private int readText(String text, int from) {
        int start = text.indexOf(START, from);
        if (start >= 0) {
            text(text.substring(from, start));
            inBody = true;
            return start + START.length();
        }
        int kept = text.length() - beginning(text, from);
        text(text.substring(from, kept));
        begun = text.substring(kept);
        return text.length();
    }

    private int readBody(String text, int from) {
        int end = text.indexOf(ServiceMessage.END, from);
        if (end < 0) {
            body.append(text, from, text.length());
            if (body.length() > LONGEST) {
                leave(START + body);
            }
            return text.length();
        }
        body.append(text, from, end);
        // A start that was never ended does not take the next message with it.
        int again = body.lastIndexOf(START);
        if (again >= 0) {
            String begin = START + body.substring(0, again);
            body.delete(0, again + START.length());
            parts.malformed(begin);
            parts.text(begin);
        }
        Optional<ServiceMessage> message = ServiceMessage.parse(body.toString());
        if (message.isPresent()) {
            close();
            parts.message(message.get());
        } else {
            leave(START + body + ServiceMessage.END);
        }
        return end + 1;
    }

    private void leave(String text) {
        close();
        parts.malformed(text);
        parts.text(text);
    }

    private void close() {
        body.setLength(0);
        body.trimToSize();
        inBody = false;
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            parts.text(text);
        }
    }

    /** Length of the text's longest end that a message's start begins with. */
    private static int beginning(String text, int from) {
        for (int length = Math.min(START.length() - 1, text.length() - from); length > 0; length--) {
            if (text.startsWith(START.substring(0, length), text.length() - length)) {
                return length;
            }
        }
        return 0;
    }
}
