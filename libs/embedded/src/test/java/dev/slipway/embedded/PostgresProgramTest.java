package dev.slipway.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostgresProgramTest {

    @Test
    void shouldNameTheArchiveOfTheArchitecture() {
        assertThat(PostgresProgram.archiveOf("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresProgram.archiveOf("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
    }

    @Test
    void shouldPointToComposeWhenThereAreNoBinaries() {
        assertThatThrownBy(() -> PostgresProgram.archiveOf("Mac OS X", "aarch64"))
                .hasMessageContaining("docker-compose.yml");
        assertThatThrownBy(() -> PostgresProgram.archiveOf("Linux", "riscv64"))
                .hasMessageContaining("docker-compose.yml");
    }
}
