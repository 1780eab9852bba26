package dev.slipway.secrets;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;

/**
 * Where in a text a secret may begin. Looks at three characters, some way ahead: where they stand in no secret, none begins
 * in all the places before (Wu and Manber's search). The longer the shortest secret, the farther it sees.
 *
 * <p>It knows characters by their low bytes only: that finds more places than there are, never fewer.
 */
final class Beginnings {

    private static final int BLOCK = 3;
    private static final int BLOCK_BITS = 0xff_ff_ff;
    private static final int FARTHEST = 16;
    private static final int NUMBERS = 1 << 16;
    private static final int SPREAD = 0x9E3779B1;
    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** So many characters of each secret are looked at; 0 when there are no secrets. */
    private final int window;

    /** Whether a block stands in the window of a secret, one bit each: what nearly every look is for, so it must be small. */
    private final long[] known = new long[NUMBERS / Long.SIZE];

    /** By how many places the window may move when it ends with this block. */
    private final byte[] shifts = new byte[NUMBERS];

    /** Whether a secret begins with this block. */
    private final long[] first = new long[NUMBERS / Long.SIZE];

    Beginnings(Collection<String> secrets) {
        window = secrets.stream()
                .mapToInt(secret -> Math.min(FARTHEST, secret.length()))
                .min()
                .orElse(0);
        Arrays.fill(shifts, (byte) Math.max(0, window - BLOCK + 1));
        byte[] bytes = new byte[FARTHEST + 1];
        for (String secret : secrets) {
            lowBytes(secret, window, bytes);
            add(first, block(bytes, 0));
            for (int at = 0; at + BLOCK <= window; at++) {
                int block = block(bytes, at);
                add(known, block);
                shifts[block] = (byte) Math.min(shifts[block], window - BLOCK - at);
            }
        }
    }

    /** @param bytes one more than there are characters, at least */
    @SuppressWarnings("deprecation") // it takes the low bytes and nothing else, which is what is wanted here
    static void lowBytes(String text, int length, byte[] bytes) {
        text.getBytes(0, length, bytes, 0);
    }

    /**
     * The first such place from here on, or the length. Of the last two, behind which too little is to be seen, each may be one.
     *
     * @param text of {@link #lowBytes}
     */
    int next(byte[] text, int from, int length) {
        if (window == 0) {
            return length;
        }
        int farthest = window - BLOCK + 1;
        int last = length - window;
        int at = from;
        while (at <= last) {
            int block = block(text, at + window - BLOCK);
            // Nearly always so, and said as a branch: the processor then need not wait for one look to begin the next.
            if (!has(known, block)) {
                at += farthest;
                continue;
            }
            int shift = shifts[block];
            if (shift == 0 && mayBegin(text, at)) {
                return at;
            }
            at += Math.max(1, shift);
        }
        while (at + BLOCK <= length && !has(first, block(text, at))) {
            at++;
        }
        return at;
    }

    /** Following a secret that is none costs far more than a few more looks. */
    private boolean mayBegin(byte[] text, int at) {
        boolean may = has(first, block(text, at));
        for (int inside = 1; may && inside < window - BLOCK; inside++) {
            may = has(known, block(text, at + inside));
        }
        return may;
    }

    /** A number that a few blocks share. */
    private static int block(byte[] text, int at) {
        int three = (int) FOUR_BYTES.get(text, at) & BLOCK_BITS;
        return three * SPREAD >>> Integer.SIZE - 16;
    }

    private static void add(long[] set, int block) {
        set[block / Long.SIZE] |= 1L << block;
    }

    private static boolean has(long[] set, int block) {
        return (set[block / Long.SIZE] >>> block & 1) != 0;
    }
}
