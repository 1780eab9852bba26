package dev.slipway.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderBlobStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private FolderBlobStore blobs;

    @BeforeEach
    void open() {
        blobs = new FolderBlobStore(folder.resolve("blobs"));
    }

    @Test
    void shouldKeepFileUnderNewIdWithSizeAndHash() throws Exception {
        Path upload = upload("abc");

        Blob blob = blobs.take(upload);

        assertThat(blob.size()).isEqualTo(3);
        assertThat(blob.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(blobs.find(blob.id()))
                .hasValueSatisfying(file -> assertThat(file).hasContent("abc"));
        assertThat(upload).doesNotExist();
        assertThat(files()).hasSize(1);
    }

    @Test
    void shouldKeepTheSameContentTwiceUnderTwoIds() throws Exception {
        Blob one = blobs.take(upload("same"));
        Blob other = blobs.take(upload("same"));

        blobs.delete(one.id());

        assertThat(blobs.find(one.id())).isEmpty();
        assertThat(blobs.find(other.id()))
                .hasValueSatisfying(file -> assertThat(file).hasContent("same"));
        blobs.delete(one.id());
    }

    @Test
    void shouldBeReadByTheOtherCopiesOfTheService() throws Exception {
        Blob blob = blobs.take(upload("shared"));

        assertThat(new FolderBlobStore(folder.resolve("blobs")).find(blob.id()))
                .hasValueSatisfying(file -> assertThat(file).hasContent("shared"));
    }

    @Test
    void shouldLeaveNothingBehindWhenTakingFails() throws Exception {
        assertThatThrownBy(() -> blobs.take(folder.resolve("never-written")))
                .isInstanceOf(BlobsUnavailable.class)
                .hasMessageContaining("disk");

        Path upload = upload("content");
        for (int shard = 0; shard < BlobStore.SHARDS; shard++) {
            Files.createFile(folder.resolve("blobs").resolve(String.format("%02x", shard)));
        }
        assertThatThrownBy(() -> blobs.take(upload)).isInstanceOf(BlobsUnavailable.class);
        assertThat(upload).hasContent("content");
    }

    @Test
    void shouldListBlobsThatAreOldBounded() throws Exception {
        List<BlobId> old = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            BlobId id = blobs.take(upload("old " + count)).id();
            Files.setLastModifiedTime(blobs.find(id).orElseThrow(), FileTime.from(NOON.minusSeconds(1)));
            old.add(id);
        }
        BlobId young = blobs.take(upload("young")).id();
        Files.setLastModifiedTime(blobs.find(young).orElseThrow(), FileTime.from(NOON.plusSeconds(1)));

        List<BlobId> found = new ArrayList<>();
        for (int shard = 0; shard < BlobStore.SHARDS; shard++) {
            found.addAll(blobs.olderThan(NOON, shard, 10));
            assertThat(blobs.olderThan(NOON, shard, 0)).isEmpty();
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(old);
    }

    @Test
    void shouldSweepUploadsThatNobodyFinished() throws Exception {
        Path left = Files.setLastModifiedTime(upload("left"), FileTime.from(NOON.minusSeconds(1)));
        Path growing = Files.setLastModifiedTime(upload("growing"), FileTime.from(NOON.plusSeconds(1)));

        assertThat(blobs.sweepIncoming(NOON, 10)).isEqualTo(1);

        assertThat(left).doesNotExist();
        assertThat(growing).exists();
    }

    @Test
    void shouldKeepOthersOutOfAFolderThatWasThereBefore() throws Exception {
        Files.setPosixFilePermissions(folder.resolve("blobs"), PosixFilePermissions.fromString("rwxr-xr-x"));
        blobs = new FolderBlobStore(folder.resolve("blobs"));

        assertThat(Files.getPosixFilePermissions(folder.resolve("blobs")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../../../etc/passwd", "abc", "ABCDEF0123456789ABCDEF0123456789"})
    void shouldRefuseWhatIsNoId(String text) {
        assertThatThrownBy(() -> new BlobId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private Path upload(String content) throws IOException {
        return Files.write(
                Files.createTempFile(blobs.incoming(), "up", "load"), content.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
