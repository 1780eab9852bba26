package dev.slipway.secrets;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;

/**
 * Replaces secret values in text by {@value #MASK}, also where a value is spread over several chunks or lines.
 *
 * <p>An Aho–Corasick automaton: one pass over the text, however many secrets there are. Values of up to three characters
 * are not masked, they would blot out ordinary text. Immutable; each stream of text gets a {@link Stream} of its own.
 */
public final class Masking {

    public static final String MASK = "********";

    /** Values of at least this length are masked. */
    public static final int SHORTEST = 4;

    private static final int ROOT = 0;
    private static final int ASCII = 128;
    /** One megabyte of rows at most. */
    private static final int DENSE_STATES = 2048;

    private static final long EMPTY = -1;

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

    private Masking(Collection<String> secrets) {
        var trie = new Trie();
        for (String secret : secrets) {
            // A line break at the end of a secret is seldom in the log and must not join two lines of it.
            String value = secret.replaceAll("[\\r\\n]+$", "");
            if (value.length() >= SHORTEST) {
                trie.add(value);
                if (value.indexOf('\n') >= 0) {
                    trie.add(value.replace("\r\n", "\n"));
                    trie.add(value.replace("\r\n", "\n").replace("\n", "\r\n"));
                }
            }
        }
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
            int next = find(edges, targets, state, c);
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
            int next = find(edges, targets, state, c);
            if (next >= 0) {
                return next;
            }
            if (state == ROOT) {
                return ROOT;
            }
            state = fail[state];
        }
    }

    private static int find(long[] edges, int[] targets, int state, char c) {
        long key = (long) state << 16 | c;
        int mask = edges.length - 1;
        for (int slot = spread(key) & mask; edges[slot] != EMPTY; slot = slot + 1 & mask) {
            if (edges[slot] == key) {
                return targets[slot];
            }
        }
        return -1;
    }

    private static int spread(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 40);
    }

    /** One stream of text, such as the output of a script. Not for several threads at once. */
    public final class Stream {

        /** Text that is not out yet: it is masked already, or may be the beginning of a secret. */
        private final StringBuilder held = new StringBuilder();

        /** Position of the held text's first character in the whole stream. */
        private long base;

        private long position;
        private int state = ROOT;
        private final Deque<long[]> found = new ArrayDeque<>();

        private Stream() {}

        /** Takes the next chunk and returns what may be shown by now, which is little less than was taken. */
        public String next(CharSequence chunk) {
            held.append(chunk);
            int now = state;
            String text = chunk.toString();
            int length = text.length();
            for (int i = 0; i < length; i++) {
                char c = text.charAt(i);
                int start = row[now];
                now = c < ASCII && start >= 0 ? rows[start + c] : step(now, c);
                if (match[now] > 0) {
                    add(position + i + 1 - match[now], position + i + 1);
                }
            }
            state = now;
            position += length;
            return release(position - depth[state]);
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
            var out = new StringBuilder();
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

    /** The automaton while it grows. */
    private static final class Trie {

        private int size = 1;
        private int[] depth = new int[64];
        private int[] match = new int[64];
        private int[] parent = new int[64];
        private char[] via = new char[64];
        private long[] edges = filled(256);
        private int[] targets = new int[256];

        void add(String secret) {
            int state = ROOT;
            for (int i = 0; i < secret.length(); i++) {
                char c = secret.charAt(i);
                int next = find(edges, targets, state, c);
                state = next >= 0 ? next : grow(state, c);
            }
            match[state] = secret.length();
        }

        private int grow(int from, char c) {
            if (size == depth.length) {
                depth = Arrays.copyOf(depth, size * 2);
                match = Arrays.copyOf(match, size * 2);
                parent = Arrays.copyOf(parent, size * 2);
                via = Arrays.copyOf(via, size * 2);
            }
            if (size * 4 > edges.length) {
                rehash();
            }
            int state = size++;
            depth[state] = depth[from] + 1;
            parent[state] = from;
            via[state] = c;
            put((long) from << 16 | c, state);
            return state;
        }

        private void rehash() {
            long[] oldEdges = edges;
            int[] oldTargets = targets;
            edges = filled(oldEdges.length * 4);
            targets = new int[edges.length];
            for (int i = 0; i < oldEdges.length; i++) {
                if (oldEdges[i] != EMPTY) {
                    put(oldEdges[i], oldTargets[i]);
                }
            }
        }

        private void put(long key, int target) {
            int mask = edges.length - 1;
            int slot = spread(key) & mask;
            while (edges[slot] != EMPTY) {
                slot = slot + 1 & mask;
            }
            edges[slot] = key;
            targets[slot] = target;
        }

        private static long[] filled(int length) {
            long[] keys = new long[length];
            Arrays.fill(keys, EMPTY);
            return keys;
        }
    }
}
