package dev.slipway.secrets;

import java.util.Arrays;

/** The automaton of {@link Masking} while it grows. */
final class Trie {

    static final int ROOT = 0;

    private static final long EMPTY = -1;

    int size = 1;
    int[] depth = new int[64];
    int[] match = new int[64];
    int[] parent = new int[64];
    char[] via = new char[64];
    long[] edges = filled(256);
    int[] targets = new int[256];

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

    /** Where this character leads, or -1. Edges are an open hash table: key = state and character, value = next state. */
    static int find(long[] edges, int[] targets, int state, char c) {
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
}
