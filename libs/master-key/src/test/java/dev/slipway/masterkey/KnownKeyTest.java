package dev.slipway.masterkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.secrets.MasterKey;
import dev.slipway.secrets.Secrets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownKeyTest {

    private final MasterKey old = MasterKey.of(MasterKey.generate());
    private final MasterKey next = MasterKey.of(MasterKey.generate());
    private final Secrets withOld = new Secrets(old, List.of());
    private final Secrets withBoth = new Secrets(next, List.of(old));
    private final Secrets withNext = new Secrets(next, List.of());

    @Test
    void shouldLetTheKeyThatSealedStart() {
        assertThat(KnownKey.refusal(List.of(), withOld)).isEmpty();
        assertThat(KnownKey.refusal(List.of(KnownKey.of(withOld)), withOld)).isEmpty();
        assertThat(KnownKey.refusal(List.of(KnownKey.of(withOld)), withBoth)).isEmpty();
        assertThat(KnownKey.refusal(List.of(KnownKey.of(withOld), KnownKey.of(withNext)), withBoth))
                .isEmpty();
    }

    @Test
    void shouldNameTheKeysAndTheSettingWhenOneIsMissing() {
        assertThat(KnownKey.refusal(List.of(KnownKey.of(withOld)), withNext).orElseThrow())
                .contains("master key " + old.id() + ",", "this process has " + next.id())
                .contains("SLIPWAY_MASTER_KEY", "SLIPWAY_FORMER_MASTER_KEYS", "Nothing was changed");
        assertThat(KnownKey.refusal(List.of(KnownKey.of(withOld), KnownKey.of(withNext)), withNext))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("master key " + old.id()));
        assertThat(KnownKey.refusal(List.of(new KnownKey("0a1b2c3d", null)), withNext))
                .as("of data older than the record only the id is known")
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("0a1b2c3d"));
    }

    @Test
    void shouldRefuseAKeyThatOnlyHasTheSameId() {
        var forged = new KnownKey(old.id(), KnownKey.of(withNext).proof());

        assertThat(KnownKey.refusal(List.of(forged), withOld))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(old.id(), "does not open"));
    }
}
