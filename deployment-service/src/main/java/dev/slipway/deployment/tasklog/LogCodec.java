package dev.slipway.deployment.tasklog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jpountz.lz4.LZ4Factory;

/**
 * Entries as bytes: a version, the length unpacked and, when that is not 0, an lz4 block, else the plain bytes. Of an entry:
 * its kind, its node, milliseconds of its time, then its own fields.
 */
final class LogCodec {

    private static final int VERSION = 1;
    private static final int HEADER = 5;

    /** Below this packing costs more than it saves. */
    private static final int WORTH_PACKING = 512;

    /** Pure Java without sun.misc.Unsafe or native code: newer JDKs warn about both. */
    private static final LZ4Factory LZ4 = LZ4Factory.safeInstance();

    private LogCodec() {}

    static byte[] encode(List<LogEntry> entries) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var out = new DataOutputStream(bytes)) {
            for (LogEntry entry : entries) {
                write(entry, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack(bytes.toByteArray());
    }

    static List<LogEntry> decode(byte[] content) {
        byte[] plain = unpack(content);
        List<LogEntry> entries = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
            while (in.available() > 0) {
                entries.add(read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A chunk of a task log is cut off", e);
        }
        return entries;
    }

    private static void write(LogEntry entry, DataOutputStream out) throws IOException {
        out.writeByte(
                entry instanceof LogEntry.Line
                        ? 'L'
                        : entry instanceof LogEntry.Opened ? 'O' : entry instanceof LogEntry.Moved ? 'M' : 'P');
        text(entry.node(), out);
        out.writeLong(entry.at().toEpochMilli());
        if (entry instanceof LogEntry.Line line) {
            out.writeByte(line.category().ordinal());
            text(line.text(), out);
        } else if (entry instanceof LogEntry.Opened opened) {
            text(opened.parent(), out);
            text(opened.name(), out);
        } else if (entry instanceof LogEntry.Moved moved) {
            out.writeByte(moved.status().ordinal());
        } else if (entry instanceof LogEntry.Progressed progress) {
            out.writeByte(progress.percentage());
            text(progress.message(), out);
        }
    }

    private static LogEntry read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        String node = text(in);
        Instant at = Instant.ofEpochMilli(in.readLong());
        return switch (kind) {
            case 'L' -> new LogEntry.Line(node, at, LogCategory.values()[in.readByte()], text(in));
            case 'O' -> new LogEntry.Opened(node, at, text(in), text(in));
            case 'M' -> new LogEntry.Moved(node, at, ActivityStatus.values()[in.readByte()]);
            case 'P' -> new LogEntry.Progressed(node, at, in.readByte(), text(in));
            default -> throw new IOException("A task log holds an entry of unknown kind " + kind);
        };
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static byte[] pack(byte[] plain) {
        if (plain.length < WORTH_PACKING) {
            byte[] content = new byte[HEADER + plain.length];
            content[0] = VERSION;
            System.arraycopy(plain, 0, content, HEADER, plain.length);
            return content;
        }
        var compressor = LZ4.fastCompressor();
        byte[] content = new byte[HEADER + compressor.maxCompressedLength(plain.length)];
        content[0] = VERSION;
        for (int i = 0; i < 4; i++) {
            content[1 + i] = (byte) (plain.length >>> 24 - 8 * i);
        }
        int packed = compressor.compress(plain, 0, plain.length, content, HEADER);
        return Arrays.copyOf(content, HEADER + packed);
    }

    private static byte[] unpack(byte[] content) {
        if (content.length < HEADER || content[0] != VERSION) {
            throw new IllegalStateException("A chunk of a task log is of an unknown version");
        }
        int length = 0;
        for (int i = 0; i < 4; i++) {
            length = length << 8 | content[1 + i] & 0xff;
        }
        if (length == 0) {
            return Arrays.copyOfRange(content, HEADER, content.length);
        }
        byte[] plain = new byte[length];
        LZ4.safeDecompressor().decompress(content, HEADER, content.length - HEADER, plain, 0, length);
        return plain;
    }
}
