package dev.slipway.templates.filters;

import static dev.slipway.templates.filters.BuiltInFilters.taking;

import dev.slipway.templates.Filter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Base 64 and digests of texts as UTF-8, or as UTF-16 with the low byte first where that is asked for. */
final class EncodingFilters {

    private static final int GROUP = 4;

    private EncodingFilters() {}

    static Map<String, Filter> all() {
        return Map.of(
                "tobase64", taking(0, 1, EncodingFilters::toBase64),
                "frombase64", taking(0, 1, EncodingFilters::fromBase64),
                "md5", digest("MD5"),
                "sha1", digest("SHA-1"),
                "sha256", digest("SHA-256"),
                "sha384", digest("SHA-384"),
                "sha512", digest("SHA-512"));
    }

    private static @Nullable String toBase64(String input, List<String> arguments) {
        Charset charset = charset(arguments.isEmpty() ? "utf8" : arguments.get(0));
        return charset == null ? null : Base64.getEncoder().encodeToString(input.getBytes(charset));
    }

    private static @Nullable String fromBase64(String input, List<String> arguments) {
        Charset charset = charset(arguments.isEmpty() ? "utf8" : arguments.get(0));
        byte[] bytes = charset == null ? null : bytes(input);
        return charset == null || bytes == null ? null : new String(bytes, charset);
    }

    private static @Nullable Charset charset(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf8", "utf-8" -> StandardCharsets.UTF_8;
            case "unicode" -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    /** Padded to full groups of four: Java would take less. */
    private static byte @Nullable [] bytes(String base64) {
        String dense = base64.replaceAll("\\s", "");
        if (dense.length() % GROUP != 0) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(dense);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Arguments: how many leading bytes are kept, and what the input is, each at most once. */
    private static Filter digest(String algorithm) {
        return taking(0, 2, (input, arguments) -> {
            int size = -1;
            String encoding = null;
            for (String argument : arguments) {
                int number = TextFilters.number(argument);
                if (number > 0 && size < 0) {
                    size = number;
                } else if (number < 0 && encoding == null) {
                    encoding = argument;
                } else {
                    return null;
                }
            }
            byte[] bytes = input(input, encoding == null ? "utf8" : encoding);
            return bytes == null ? null : hex(algorithm, bytes, size);
        });
    }

    private static byte @Nullable [] input(String input, String encoding) {
        if (encoding.equalsIgnoreCase("base64")) {
            return bytes(input);
        }
        Charset charset = charset(encoding);
        return charset == null ? null : input.getBytes(charset);
    }

    private static String hex(String algorithm, byte[] bytes, int size) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(bytes);
            int kept = size < 0 ? digest.length : Math.min(size, digest.length);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, kept));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
