package dev.slipway.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for many texts in many files at once, in all their {@link SecretForms}. */
final class ByteSearch {

    private static final int CHUNK = 1 << 20;

    private record Form(String name, byte[] bytes) {}

    /** By their first two bytes. */
    private final List<List<Form>> forms = new ArrayList<>(java.util.Collections.nCopies(1 << 16, List.of()));

    private final int longest;

    /** @param texts by what they are called in the answer */
    ByteSearch(Map<String, String> texts) {
        int most = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            for (byte[] bytes : SecretForms.of(text.getValue())) {
                int key = key(bytes, 0);
                var same = new ArrayList<>(forms.get(key));
                same.add(new Form(text.getKey(), bytes));
                forms.set(key, same);
                most = Math.max(most, bytes.length);
            }
        }
        this.longest = most;
    }

    /** Which were found in a file below the folder: {@code name in file}. What vanishes meanwhile is passed over. */
    Set<String> below(Path folder) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                in(file).forEach(name -> found.add(name + " in " + folder.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    private Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        scan(bytes, bytes.length, found);
        return found;
    }

    private Set<String> in(Path file) {
        Set<String> found = new TreeSet<>();
        byte[] buffer = new byte[CHUNK + longest];
        int kept = 0;
        try (InputStream stream = Files.newInputStream(file)) {
            int count = stream.read(buffer, 0, CHUNK);
            while (count >= 0) {
                int length = kept + count;
                scan(buffer, length, found);
                // What may go on in the next piece is looked at again with it.
                kept = Math.min(length, longest - 1);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
                count = stream.read(buffer, kept, CHUNK);
            }
        } catch (NoSuchFileException e) {
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void scan(byte[] bytes, int length, Set<String> found) {
        for (int at = 0; at + 1 < length; at++) {
            for (Form form : forms.get(key(bytes, at))) {
                int end = at + form.bytes.length;
                if (end <= length && java.util.Arrays.equals(bytes, at, end, form.bytes, 0, form.bytes.length)) {
                    found.add(form.name);
                }
            }
        }
    }

    private static int key(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
