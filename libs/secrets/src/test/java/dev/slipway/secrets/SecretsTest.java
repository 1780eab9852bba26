package dev.slipway.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private final String key = MasterKey.generate();
    private final Secrets secrets = Secrets.under(key);

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "pass word", "schlüssel-密码-🔑", "a\nb\r\nc\u0000"})
    void shouldOpenWhatItSealed(String plain) {
        String sealed = secrets.seal(plain);

        assertThat(secrets.open(sealed)).isEqualTo(plain);
        assertThat(sealed).matches("v1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @Test
    void shouldSealTheSameTextDifferentlyEachTime() {
        assertThat(secrets.seal("same")).isNotEqualTo(secrets.seal("same"));
    }

    @Test
    void shouldRefuseEveryChangedCharacter() {
        String sealed = secrets.seal("do not touch");
        for (int i = 0; i < sealed.length() - 1; i++) {
            var changed = new StringBuilder(sealed);
            changed.setCharAt(i, sealed.charAt(i) == 'A' ? 'B' : 'A');
            assertThatThrownBy(() -> secrets.open(changed.toString())).isInstanceOf(UnreadableSecret.class);
        }
    }

    @Test
    void shouldRefuseTextThatWasCutOff() {
        String sealed = secrets.seal("whole");
        for (int length = 0; length < sealed.length(); length++) {
            String cut = sealed.substring(0, length);
            assertThatThrownBy(() -> secrets.open(cut)).isInstanceOf(UnreadableSecret.class);
        }
    }

    @Test
    void shouldNameTheKeyWhenTheMasterKeyIsAnother() {
        String sealed = Secrets.under(MasterKey.generate()).seal("elsewhere");

        assertThatThrownBy(() -> secrets.open(sealed))
                .isInstanceOf(UnreadableSecret.class)
                .hasMessageContaining(MasterKey.of(key).id())
                .hasMessageContaining("SLIPWAY_MASTER_KEY");
    }

    @Test
    void shouldRewrapUnderTheNewMasterKeyWhileTheFormerStillWorks() {
        MasterKey old = MasterKey.of(key);
        MasterKey next = MasterKey.of(MasterKey.generate());
        var both = new Secrets(next, List.of(old));
        String sealed = secrets.seal("kept");

        assertThat(both.open(sealed)).isEqualTo("kept");
        assertThat(both.needsRewrap(sealed)).isTrue();
        String rewrapped = both.rewrap(sealed);
        assertThat(both.needsRewrap(rewrapped)).isFalse();
        assertThat(new Secrets(next, List.of()).open(rewrapped)).isEqualTo("kept");
    }

    @Test
    void shouldOpenForItsKindAlone() {
        String sealed = secrets.of("feed").seal("hers");

        assertThat(secrets.of("feed").open(sealed)).isEqualTo("hers");
        for (Function<String, String> elsewhere : List.<Function<String, String>>of(
                secrets::open, secrets.of("property")::open, secrets.of("feeds")::open)) {
            assertThatThrownBy(() -> elsewhere.apply(sealed)).isInstanceOf(UnreadableSecret.class);
        }
        assertThatThrownBy(() -> secrets.open("v1" + sealed.substring(2)))
                .as("bound texts cannot be called free")
                .isInstanceOf(UnreadableSecret.class);
    }

    @Test
    void shouldOpenForAnyKindWhatWasSealedBeforeThereWereKinds() {
        assertThat(secrets.of("feed").open(secrets.seal("old"))).isEqualTo("old");
    }

    @Test
    void shouldRewrapAllThatStandsInADocumentAndNothingElse() {
        var both = new Secrets(MasterKey.of(MasterKey.generate()), List.of(MasterKey.of(key)));
        String stranger = Secrets.under(MasterKey.generate()).seal("no key for it");
        String tampered = secrets.seal("x").replaceAll("\\.[^.]{80}\\.", "." + "A".repeat(80) + ".");
        String current = both.seal("under the new key");
        String text = "{\"a\": \"" + secrets.seal("one") + "\", \"b\": [\""
                + secrets.of("feed").seal("two")
                + "\"], \"c\": \"" + stranger + "\", \"d\": \"" + tampered + "\", \"e\": \"" + current
                + "\", \"f\": \"v1.0000.x $1 \\\\ text\"}";

        Rewrapping result = both.rewrapAll(text);

        assertThat(result.done()).isEqualTo(2);
        assertThat(result.unreadable()).isEqualTo(2);
        assertThat(result.text()).contains(stranger, tampered, current, "v1.0000.x $1 \\\\ text");
        assertThat(result.toString()).doesNotContain("v1.");
        String[] parts = result.text().split("\"");
        assertThat(both.needsRewrap(parts[3])).isFalse();
        assertThat(both.open(parts[3])).isEqualTo("one");
        assertThat(both.of("feed").open(parts[7])).isEqualTo("two");
        assertThat(both.rewrapAll(result.text()).done()).as("the second time").isZero();
    }

    @Test
    void shouldReadSeveralFormerKeysAndNameTheSettingOfABadOne() {
        String other = MasterKey.generate();

        assertThat(MasterKey.former(" " + key + ", ," + other + "\n"))
                .extracting(MasterKey::id)
                .containsExactly(MasterKey.of(key).id(), MasterKey.of(other).id());
        assertThatThrownBy(() -> MasterKey.former(key + ",short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SLIPWAY_FORMER_MASTER_KEYS")
                .hasMessageNotContaining("short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void shouldRefuseMasterKeysThatAreNot32Bytes(String bad) {
        assertThatThrownBy(() -> Secrets.under(bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SLIPWAY_MASTER_KEY");
    }
}
