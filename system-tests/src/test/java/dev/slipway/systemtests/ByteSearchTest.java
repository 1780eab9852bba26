package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that cannot find proves nothing. */
class ByteSearchTest {

    private static final String SECRET = "Kw7mDq3vHx9TzRb5LcYp2Nfs";

    private final ByteSearch search = new ByteSearch(Map.of("it", SECRET));

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "abcd"})
    void shouldFindItInBase64WhereverItStands(String before) {
        byte[] text = (before + SECRET + "behind").getBytes(StandardCharsets.UTF_8);
        assertThat(search.in(Base64.getEncoder().encodeToString(text))).containsExactly("it");
        assertThat(search.in(Base64.getUrlEncoder().encodeToString(text))).containsExactly("it");
    }

    @Test
    void shouldFindItAcrossThePiecesOfAFileAndInTwoBytesPerCharacter(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("border"), "x".repeat((1 << 20) - 7) + SECRET);
        Files.writeString(folder.resolve("wide"), "\0" + SECRET, StandardCharsets.UTF_16LE);
        Files.writeString(folder.resolve("part"), SECRET.substring(1) + SECRET.substring(0, 23));

        assertThat(search.below(folder)).containsExactly("it in border", "it in wide");
    }
}
