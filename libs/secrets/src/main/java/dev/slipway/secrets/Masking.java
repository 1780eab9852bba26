package dev.slipway.secrets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Replaces secret values in text by {@value #MASK}, also where a value is spread over several chunks or lines.
 *
 * <p>An Aho–Corasick automaton: one pass over the text, however many secrets there are. It starts only where a secret may
 * begin, which {@link Beginnings} finds out in far fewer looks than there are characters. Values of up to three characters
 * are not masked, they would blot out ordinary text. Immutable; each stream of text gets a {@link Stream} of its own.
 */
public final class Masking {

    public static final String MASK = "********";

    /** Values of at least this length are masked. */
    public static final int SHORTEST = 4;

    private static final int ROOT = Trie.ROOT;
    private static final int ASCII = 128;
    /** One megabyte of rows at most. */
    private static final int DENSE_STATES = 2048;

    private final int[] fail;
    private final int[] depth;
    /** Length of the longest secret that ends in this state, or 0. */
    private final int[] match;

    /** Edges as an open hash table: key = state and character, value = next state. */
    private final long[] edges;

    private final int[] targets;

    /**
     * Where the next ASCII character leads, fails already followed, for the states nearest to the root: nearly all text
     * stays there. {@code row[state]} is where the state's row starts, or -1.
     */
    private final int[] row;

    private final int[] rows;

    private final Beginnings beginnings;

    private Masking(Collection<String> secrets) {
        var trie = new Trie();
        List<String> values = new ArrayList<>();
        for (String secret : secrets) {
            // A line break at the end of a secret is seldom in the log and must not join two lines of it.
            String value = secret.replaceAll("[\\r\\n]+$", "");
            if (value.length() >= SHORTEST) {
                values.add(value);
                if (value.indexOf('\n') >= 0) {
                    values.add(value.replace("\r\n", "\n"));
                    values.add(value.replace("\r\n", "\n").replace("\n", "\r\n"));
                }
            }
        }
        values.forEach(trie::add);
        this.beginnings = new Beginnings(values);
        this.depth = Arrays.copyOf(trie.depth, trie.size);
        this.match = Arrays.copyOf(trie.match, trie.size);
        this.edges = trie.edges;
        this.targets = trie.targets;
        this.fail = new int[trie.size];
        this.row = new int[trie.size];
        this.rows = new int[Math.min(trie.size, DENSE_STATES) * ASCII];
        link(trie);
    }

    public static Masking of(Collection<String> secrets) {
        return new Masking(secrets);
    }

    /** Masks a text that is complete. */
    public String mask(String text) {
        Stream stream = open();
        String first = stream.next(text);
        return first + stream.end();
    }

    public Stream open() {
        return new Stream();
    }

    /** States are numbered in the order of their creation, so parents come before children, but fails need depth order. */
    private void link(Trie trie) {
        Integer[] byDepth = new Integer[trie.size];
        Arrays.setAll(byDepth, i -> i);
        Arrays.sort(byDepth, (a, b) -> Integer.compare(depth[a], depth[b]));
        Arrays.fill(row, -1);
        int dense = 0;
        for (int state : byDepth) {
            if (depth[state] > 1) {
                fail[state] = step(fail[trie.parent[state]], trie.via[state]);
            }
            match[state] = Math.max(match[state], match[fail[state]]);
            if (dense < DENSE_STATES) {
                fillRow(state, dense++ * ASCII);
            }
        }
    }

    private void fillRow(int state, int start) {
        for (char c = 0; c < ASCII; c++) {
            int next = Trie.find(edges, targets, state, c);
            rows[start + c] = next >= 0 ? next : state == ROOT ? ROOT : step(fail[state], c);
        }
        row[state] = start;
    }

    private int step(int from, char c) {
        int state = from;
        while (true) {
            if (c < ASCII && row[state] >= 0) {
                return rows[row[state] + c];
            }
            int next = Trie.find(edges, targets, state, c);
            if (next >= 0) {
                return next;
            }
            if (state == ROOT) {
                return ROOT;
            }
            state = fail[state];
        }
    }

    /** One stream of text, such as the output of a script. Not for several threads at once. */
    public final class Stream {

        /** Text that is not out yet: it is masked already, or may be the beginning of a secret. */
        private final StringBuilder held = new StringBuilder();

        /** Position of the held text's first character in the whole stream. */
        private long base;

        private long position;
        private int state = ROOT;
        private byte[] bytes = {};
        private final Deque<long[]> found = new ArrayDeque<>();

        private Stream() {}

        /** Takes the next chunk and returns what may be shown by now, which is little less than was taken. */
        public String next(CharSequence chunk) {
            String text = chunk.toString();
            if (held.length() > 0) {
                take(text);
                return release(position - depth[state]);
            }
            scan(text);
            if (!found.isEmpty()) {
                held.append(text);
                return release(position - depth[state]);
            }
            // Nearly every chunk: what is shown of it is not copied.
            int clear = text.length() - depth[state];
            held.append(text, clear, text.length());
            base = position - depth[state];
            return text.substring(0, clear);
        }

        private void take(String text) {
            held.append(text);
            scan(text);
        }

        private void scan(String text) {
            int length = text.length();
            if (bytes.length <= length) {
                bytes = new byte[length + 1];
            }
            Beginnings.lowBytes(text, length, bytes);
            int at = 0;
            while (at < length) {
                at = state == ROOT ? beginnings.next(bytes, at, length) : at;
                at = follow(text, at);
            }
            position += length;
        }

        /**
         * Up to the end of the chunk, or to where what may become a secret begins anew: if it is shorter than any secret, it
         * is looked at from its beginning again. Beginnings only move on, so no character is read often.
         */
        private int follow(String text, int from) {
            int length = text.length();
            int now = state;
            int begin = from - depth[now];
            for (int at = from; at < length; ) {
                char c = text.charAt(at++);
                int start = row[now];
                now = c < ASCII && start >= 0 ? rows[start + c] : step(now, c);
                if (match[now] > 0) {
                    add(position + at - match[now], position + at);
                }
                int pending = depth[now];
                if (pending < SHORTEST && at - pending > begin && at >= pending) {
                    state = ROOT;
                    return at - pending;
                }
                begin = at - pending;
            }
            state = now;
            return length;
        }

        /**
         * The same stream of text under more secrets: what is held back may be the beginning of one of either, so it is
         * taken along, and this stream is not used any more.
         *
         * @param more knows all secrets of this one
         */
        public Stream under(Masking more) {
            Stream next = more.open();
            next.take(held.toString());
            return next;
        }

        /** Returns the rest, at the end of the stream. */
        public String end() {
            state = ROOT;
            return release(position);
        }

        private void add(long from, long to) {
            long start = from;
            while (!found.isEmpty() && found.getLast()[1] > start) {
                start = Math.min(start, found.removeLast()[0]);
            }
            found.addLast(new long[] {start, to});
        }

        /** Nothing before {@code safe} can become part of a secret by what comes later. */
        private String release(long safe) {
            if (found.isEmpty()) {
                int clear = (int) (safe - base);
                String out = held.substring(0, clear);
                held.delete(0, clear);
                base = safe;
                return out;
            }
            var out = new StringBuilder((int) (safe - base));
            long done = base;
            while (!found.isEmpty() && found.getFirst()[1] <= safe) {
                long[] secret = found.removeFirst();
                out.append(held, (int) (done - base), (int) (secret[0] - base)).append(MASK);
                done = secret[1];
            }
            long upTo = found.isEmpty() ? safe : Math.min(safe, found.getFirst()[0]);
            if (upTo > done) {
                out.append(held, (int) (done - base), (int) (upTo - base));
                done = upTo;
            }
            held.delete(0, (int) (done - base));
            base = done;
            return out.toString();
        }
    }
}
