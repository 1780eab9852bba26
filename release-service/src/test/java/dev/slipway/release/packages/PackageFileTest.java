package dev.slipway.release.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.rest.DomainException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageFileTest {

    @ParameterizedTest
    @CsvSource({
        "Acme.Web.1.0.0.zip,             Acme.Web,    1.0.0,          .zip",
        "Acme.Web.1.0.0-beta.1+b5.nupkg, Acme.Web,    1.0.0-beta.1+b5,.nupkg",
        "pterm.0.12.51.tar.gz,           pterm,       0.12.51,        .tar.gz",
        "pterm.0.12.51.tar.bz2,          pterm,       0.12.51,        .tar.bz2",
        "pterm.0.12.51.tgz,              pterm,       0.12.51,        .tgz",
        "a.5.zip,                        a,           5,              .zip",
        "my_app-core.v2.1.jar,           my_app-core, v2.1,           .jar",
        "jquery.1.2.3.4.5.zip,           jquery.1,    2.3.4.5,        .zip",
        "Foo-1.0.0.zip,                  Foo-1,       0.0,            .zip",
        "1.0.0.zip,                      1,           0.0,            .zip",
        "__.1.0.zip,                     __,          1.0,            .zip"
    })
    void shouldReadIdAndVersionFromTheName(String name, String id, String version, String extension) {
        PackageFile file = PackageFile.of(name);

        assertThat(file.packageId()).isEqualTo(id);
        assertThat(file.version().text()).isEqualTo(version);
        assertThat(file.extension()).isEqualTo(extension);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".zip",
                "noversion.zip",
                "Acme.Web.1.0.0",
                "Acme..Web.1.0.0.zip",
                ".Acme.1.0.0.zip",
                "../../x.1.0.0.zip",
                "..\\x.1.0.0.zip",
                "/etc/passwd.1.0.0.zip",
                "a b.1.0.0.zip",
                "a\u0000b.1.0.0.zip",
                "a.1.0.0\u0000.zip",
                "a.1.0.0.zip\r\nX-Evil: 1",
                "a.1.0.0.zip\n",
                "ä.1.0.0.zip"
            })
    void shouldRefuseWhatNamesNoPackage(String name) {
        assertThatThrownBy(() -> PackageFile.of(name))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Acme.Web.1.0.0.zip")
                .message()
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void shouldRefuseLongNamesQuickly() {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            for (String name : new String[] {
                "a".repeat(300) + ".1.0.0.zip",
                "_".repeat(240) + "!.1.zip",
                "a.".repeat(120) + "x.zip",
                "a".repeat(101) + ".1.0.zip"
            }) {
                assertThatThrownBy(() -> PackageFile.of(name)).isInstanceOf(DomainException.class);
            }
        });
    }
}
