package dev.slipway.release.packages;

import static dev.slipway.release.documents.Api.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.blobs.BlobStore;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that lie about their names, break off, race each other or are very large. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class HostileUploadsTest {

    private static final String PACKAGES = "/api/Spaces-1/packages";
    private static final String BOUNDARY = "------------------------0123456789";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    PackagesConfig config;

    @Inject
    SweepBlobs sweep;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x.1.0.0.zip",
                "..%2f..%2fx.1.0.0.zip",
                "C:\\\\x.1.0.0.zip",
                "a\u0000b.1.0.0.zip",
                "no-version.zip",
                "noextension.1.0.0",
                "a.1.0.0.zip;b.1.0.0.zip",
                ".1.0.0.zip",
                "ünïcode.1.0.0.zip"
            })
    void shouldRefuseHostileFileNamesAndKeepNothing(String name) throws Exception {
        List<Path> before = files();

        HttpResponse<String> answer = send(multipart("fileToUpload", name, "x"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"Errors\"").doesNotContain("Exception");
        nothingNew(before);
    }

    @Test
    void shouldRefuseNamesOfThreeHundredCharacters() throws Exception {
        assertThat(send(multipart("file", "a".repeat(300) + ".1.0.0.zip", "x")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldRefuseFormsWithoutExactlyOneFile() throws Exception {
        List<Path> before = files();

        assertThat(send("--" + BOUNDARY + "--\r\n").statusCode()).isEqualTo(400);
        assertThat(send("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ntext\r\n--"
                                + BOUNDARY + "--\r\n")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("this is no form").statusCode()).isEqualTo(400);
        RestAssured.given()
                .header("Authorization", Tokens.admin("release-service"))
                .header("Content-Type", "multipart/form-data")
                .body(new byte[10])
                .post(PACKAGES + "/raw")
                .then()
                .statusCode(400);
        RestAssured.given()
                .header("Authorization", Tokens.admin("release-service"))
                .multiPart("a", "Two.1.zip", new byte[1])
                .multiPart("b", "Two.2.zip", new byte[1])
                .post(PACKAGES + "/raw")
                .then()
                .statusCode(400)
                .body("Errors", hasItem(containsString("2 files")));
        RestAssured.given()
                .header("Authorization", Tokens.admin("release-service"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PACKAGES + "/raw")
                .then()
                .statusCode(415);
        RestAssured.given()
                .multiPart("a", "Unknown.1.zip", new byte[1])
                .post(PACKAGES + "/raw")
                .then()
                .statusCode(401);
        nothingNew(before);
    }

    @Test
    void shouldLeaveNothingOfUploadsThatBreakOff() throws Exception {
        List<Path> before = files();

        for (int attempt = 0; attempt < 10; attempt++) {
            try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
                socket.setSoLinger(attempt % 2 == 0, 0);
                OutputStream out = socket.getOutputStream();
                out.write(head(5_000_000));
                out.write(opening("Broken.1." + attempt + ".zip"));
                out.write(new byte[1_000_000]);
                out.flush();
                Thread.sleep(attempt * 20L);
            }
        }

        nothingNew(before);
        get(PACKAGES + "?nuGetPackageId=Broken").body("Items", hasSize(0));
    }

    @Test
    void shouldLetOneOfManyUploadsAtOnceWin() throws Exception {
        List<Path> before = files();
        List<CompletableFuture<HttpResponse<String>>> racing = IntStream.range(0, 8)
                .mapToObj(racer -> CLIENT.sendAsync(
                        request(multipart("file", "Raced.1.0.0.zip", "by " + racer)), BodyHandlers.ofString()))
                .toList();
        List<Integer> statuses = racing.stream()
                .map(answer -> answer.join().statusCode())
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(files()).hasSize(before.size() + 1));
    }

    @Test
    void shouldTakeSixtyMegabytesThroughTheDisk() throws Exception {
        byte[] opening = opening("Large.1.0.0.zip");
        byte[] end = ending();
        int size = 60 * 1024 * 1024;
        HttpRequest request = HttpRequest.newBuilder(address())
                .header("Authorization", Tokens.admin("release-service"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(opening),
                        BodyPublishers.ofInputStream(() -> new Zeros(size)),
                        BodyPublishers.ofByteArray(end)))
                .build();

        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        new DigestInputStream(new Zeros(size), sha256).transferTo(OutputStream.nullOutputStream());
        assertThat(answer.body())
                .contains(HexFormat.of().formatHex(sha256.digest()))
                .contains("" + size);
    }

    @Test
    void shouldRefuseWhatIsLargerThanTheLimitBeforeReadingIt() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head(2L << 30));
            socket.getOutputStream().flush();

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void shouldSweepContentsThatNoPackageNames() throws Exception {
        String kept = RestAssured.given()
                .header("Authorization", Tokens.admin("release-service"))
                .multiPart("file", "Swept.1.zip", new byte[3])
                .post(PACKAGES + "/raw")
                .then()
                .statusCode(201)
                .extract()
                .path("Id");
        Path orphan = config.folder().resolve("ab").resolve("ab" + "0".repeat(30));
        Files.createDirectories(orphan.getParent());
        Files.write(orphan, new byte[3]);
        Instant yesterday = Instant.now().minus(Duration.ofDays(2));
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(yesterday));
        }

        int swept = 0;
        for (int shard = 0; shard < BlobStore.SHARDS; shard++) {
            swept += sweep.sweep(shard, Instant.now().minus(Duration.ofDays(1)))
                    .await()
                    .atMost(Duration.ofSeconds(10));
        }

        assertThat(swept).isGreaterThanOrEqualTo(1);
        assertThat(orphan).doesNotExist();
        RestAssured.given()
                .header("Authorization", Tokens.admin("release-service"))
                .get(PACKAGES + "/" + kept + "/raw")
                .then()
                .statusCode(200);
    }

    private static HttpResponse<String> send(String body) throws IOException, InterruptedException {
        return CLIENT.send(request(body), BodyHandlers.ofString());
    }

    private static HttpRequest request(String body) {
        return HttpRequest.newBuilder(address())
                .header("Authorization", Tokens.admin("release-service"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + RestAssured.port + PACKAGES + "/raw");
    }

    private static byte[] head(long length) {
        return ("POST " + PACKAGES + "/raw HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + Tokens.admin("release-service") + "\r\nContent-Type: multipart/form-data; boundary="
                        + BOUNDARY
                        + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] opening(String name) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ending() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String multipart(String part, String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private void nothingNew(List<Path> before) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(files()).hasSameSizeAs(before));
    }

    private List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(config.folder())) {
            all.filter(Files::isRegularFile).forEach(found::add);
        } catch (java.io.UncheckedIOException goneMeanwhile) {
            return List.of();
        }
        return found;
    }

    /** As many zeros. */
    private static final class Zeros extends InputStream {
        private int left;

        Zeros(int size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = Math.min(length, left);
            java.util.Arrays.fill(buffer, from, from + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
