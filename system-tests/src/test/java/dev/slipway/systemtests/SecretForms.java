package dev.slipway.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The bytes by which a text is recognised: as it is, in two bytes per character, and in base64 wherever it stands in it. */
final class SecretForms {

    private SecretForms() {}

    static List<byte[]> of(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        List<byte[]> forms = new ArrayList<>(
                List.of(plain, text.getBytes(StandardCharsets.UTF_16LE), text.getBytes(StandardCharsets.UTF_16BE)));
        for (int before = 0; before < 3; before++) {
            String inner = inBase64(plain, before);
            forms.add(inner.getBytes(StandardCharsets.US_ASCII));
            forms.add(inner.replace('+', '-').replace('/', '_').getBytes(StandardCharsets.US_ASCII));
        }
        return forms;
    }

    /** Without the characters that depend on what stands before and behind it. */
    private static String inBase64(byte[] plain, int before) {
        byte[] shifted = new byte[before + plain.length];
        System.arraycopy(plain, 0, shifted, before, plain.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        return whole.substring(first, shifted.length * 8 / 6);
    }
}
