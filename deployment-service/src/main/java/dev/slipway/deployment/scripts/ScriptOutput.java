package dev.slipway.deployment.scripts;

import dev.slipway.deployment.tasklog.LogCategory;
import dev.slipway.secrets.Masking;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One output stream of a script on its way to the log: bytes → text (what is no UTF-8 is replaced) → service messages taken
 * out → secrets masked → lines. Memory is bounded whatever the script prints. One thread at a time.
 */
final class ScriptOutput implements MessageParser.Parts {

    /** A longer line is split. */
    static final int LONGEST_LINE = 16 << 10;

    private final boolean stderr;
    private final ScriptListener listener;
    private final Masks masks;
    private final OutputLevels levels;
    private final OutputBudget budget;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(32 << 10);
    private final CharBuffer chars = CharBuffer.allocate(32 << 10);
    private final MessageParser parser = new MessageParser(this);

    private Masking masking;
    private Masking.Stream masked;
    private @Nullable LogCategory level;
    private final StringBuilder line = new StringBuilder();

    /** Nothing but messages since the last line break: the line goes with them. */
    private boolean onlyMessages;

    private boolean atLineStart = true;

    ScriptOutput(boolean stderr, ScriptListener listener, Masks masks, OutputLevels levels, OutputBudget budget) {
        this.stderr = stderr;
        this.listener = listener;
        this.masks = masks;
        this.levels = levels;
        this.budget = budget;
        this.masking = masks.masking();
        this.masked = masking.open();
        this.level = levels.of(stderr);
    }

    /** Room for what is read next; {@link #took} says how much it was. */
    byte[] buffer() {
        return bytes.array();
    }

    int offset() {
        return bytes.position();
    }

    int room() {
        return bytes.remaining();
    }

    void took(int count) {
        bytes.position(bytes.position() + count).flip();
        decode(false);
        bytes.compact();
    }

    void end() {
        bytes.flip();
        decode(true);
        decoder.flush(chars);
        hand();
        parser.end();
        endMasking();
        if (!line.isEmpty()) {
            emit(line.length());
        }
    }

    private void decode(boolean last) {
        while (decoder.decode(bytes, chars, last).isOverflow()) {
            hand();
        }
        hand();
    }

    private void hand() {
        chars.flip();
        if (chars.hasRemaining()) {
            parser.next(chars.toString());
        }
        chars.clear();
    }

    @Override
    public void text(String text) {
        String visible = text;
        if (onlyMessages) {
            // The rest of a message's line: when that is only a line break, it goes too.
            int skip = text.startsWith("\r\n") ? 2 : text.startsWith("\n") ? 1 : 0;
            if (skip > 0) {
                atLineStart = true;
            }
            onlyMessages = skip == 0 && text.equals("\r");
            visible = onlyMessages ? "" : text.substring(skip);
        }
        if (visible.isEmpty()) {
            return;
        }
        atLineStart = visible.endsWith("\n");
        show(visible);
    }

    private void show(String text) {
        // Secrets and levels change by messages on either stream, at any moment: also in the middle of a secret.
        knowAllSecrets();
        LogCategory now = levels.of(stderr);
        if (now != level) {
            move(now);
        }
        if (now == null) {
            return;
        }
        if (stderr && now == LogCategory.ERROR && !text.isBlank()) {
            listener.errorOutput();
        }
        if (!budget.spent()) {
            cut(masked.next(text));
        }
    }

    private void knowAllSecrets() {
        Masking all = masks.masking();
        if (masking != all) {
            masking = all;
            masked = masked.under(all);
        }
    }

    /** What may be the beginning of a secret is shown, or not, with what comes next; where nothing does, it goes too. */
    private void move(@Nullable LogCategory now) {
        if (!line.isEmpty()) {
            emit(line.length());
        }
        level = now;
        if (now == null) {
            masked = masking.open();
        }
    }

    private void endMasking() {
        knowAllSecrets();
        String rest = masked.end();
        if (level != null && !budget.spent()) {
            cut(rest);
        }
    }

    private void cut(String text) {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int upTo = end < 0 ? text.length() : end;
            while (line.length() + upTo - from > LONGEST_LINE) {
                int part = LONGEST_LINE - line.length();
                line.append(text, from, from + part);
                from += part;
                // Not between the two halves of a character.
                emit(Character.isHighSurrogate(line.charAt(line.length() - 1)) ? line.length() - 1 : line.length());
            }
            line.append(text, from, upTo);
            if (end >= 0) {
                emit(line.length());
            }
            from = upTo + 1;
        }
    }

    private void emit(int length) {
        int end = length > 0 && line.charAt(length - 1) == '\r' ? length - 1 : length;
        String text = line.substring(0, end);
        line.delete(0, length);
        LogCategory at = level;
        if (at == null) {
            return;
        }
        say(at, text);
    }

    private void say(LogCategory at, String text) {
        if (budget.spend(text.length())) {
            listener.line(at, text);
        } else if (budget.firstToTell()) {
            listener.line(LogCategory.WARNING, budget.notice());
        }
    }

    @Override
    public void message(ServiceMessage message) {
        // Only when nothing visible stood before it on its line.
        onlyMessages |= atLineStart;
        String name = message.name();
        if (levels.set(name)) {
            return;
        }
        switch (name) {
            case "setVariable" -> setVariable(message);
            case "progress" -> progress(message);
            case "resultMessage" -> message.value("message").map(masks::mask).ifPresent(listener::resultMessage);
            case "mask" -> message.value("value").ifPresent(masks::add);
            case "createArtifact" ->
                say(
                        LogCategory.WARNING,
                        "Artifact " + shown(message.value("name").orElse("without a name"))
                                + " is not kept: this version of Slipway does not collect artifacts yet.");
            default ->
                say(LogCategory.VERBOSE, "Service message " + shown(name) + " is not known here and was ignored.");
        }
    }

    private void setVariable(ServiceMessage message) {
        String name = message.value("name").orElse("");
        String value = message.value("value").orElse(null);
        if (name.isEmpty() || value == null) {
            return;
        }
        boolean sensitive =
                message.value("sensitive").filter("true"::equalsIgnoreCase).isPresent();
        if (sensitive) {
            masks.add(value);
        }
        listener.setVariable(name, value, sensitive);
    }

    private void progress(ServiceMessage message) {
        int percentage;
        try {
            percentage = (int)
                    Double.parseDouble(message.value("percentage").orElse("0").strip());
        } catch (NumberFormatException e) {
            percentage = 0;
        }
        listener.progress(
                Math.max(0, Math.min(100, percentage)),
                masks.mask(message.value("message").orElse("")));
    }

    @Override
    public void malformed(String text) {
        say(LogCategory.WARNING, "This is not a service message and stays in the log: " + shown(text));
    }

    /** Masked first: half a secret would not be recognised. */
    private String shown(String text) {
        String masked = masks.mask(text);
        return masked.length() > 80 ? masked.substring(0, 80) + "…" : masked;
    }
}
