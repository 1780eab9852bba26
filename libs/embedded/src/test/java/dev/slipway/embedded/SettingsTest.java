package dev.slipway.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void shouldRememberWhatWasChosen() {
        var password = new Passwords(folder.resolve("passwords")).of("release");
        assertThat(password).matches("[A-Za-z0-9]{32}");
        assertThat(new Passwords(folder.resolve("passwords")).of("release")).isEqualTo(password);
        assertThat(new Passwords(folder.resolve("passwords")).of("variables")).isNotEqualTo(password);
    }

    @Test
    void shouldChooseAnotherPortWhenTheRememberedOneIsTaken() throws Exception {
        int port = new Ports(folder.resolve("ports")).free("kafka");
        assertThat(new Ports(folder.resolve("ports")).free("kafka")).isEqualTo(port);
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new Ports(folder.resolve("ports")).free("kafka")).isNotEqualTo(taken.getLocalPort());
        }
    }
}
