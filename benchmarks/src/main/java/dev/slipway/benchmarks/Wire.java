package dev.slipway.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection, as lean as a load generator's has to be: it shares the machine with what it
 * measures. It knows answers with a length and chunked ones, and refuses everything outside 2xx.
 */
final class Wire implements AutoCloseable {

    private static final int TIMEOUT_MILLISECONDS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String headers;

    Wire(URI base, String apiKey) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLISECONDS);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), TIMEOUT_MILLISECONDS);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        out = socket.getOutputStream();
        headers = " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nX-Octopus-ApiKey: " + apiKey
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    String get(String path) throws IOException {
        return send("GET " + path + headers + "0\r\n\r\n");
    }

    String post(String path, String json) throws IOException {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return send("POST " + path + headers + length + "\r\n\r\n" + json);
    }

    private String send(String request) throws IOException {
        out.write(request.getBytes(StandardCharsets.UTF_8));
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        String body = length >= 0 ? text(length) : chunks();
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IllegalStateException(
                    request.lines().findFirst().orElse("") + " answered " + status + ": " + body);
        }
        return body;
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int length = chunkLength(); length > 0; length = chunkLength()) {
            body.append(text(length));
            line();
        }
        line();
        return body.toString();
    }

    private int chunkLength() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("The connection was closed within an answer");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
