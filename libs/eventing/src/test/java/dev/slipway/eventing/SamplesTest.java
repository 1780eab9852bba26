package dev.slipway.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.contracts.Fact;
import dev.slipway.contracts.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every version of every fact, by the very code that reads and writes on the broker. */
class SamplesTest {

    private static final ObjectMapper TREES = new ObjectMapper();

    static Stream<Class<? extends Fact>> facts() throws Exception {
        List<Class<? extends Fact>> facts = new ArrayList<>();
        for (var file : Collections.list(SamplesTest.class.getClassLoader().getResources("META-INF/jandex.idx"))) {
            try (var in = file.openStream()) {
                Index index = new IndexReader(in).read();
                for (ClassInfo fact : index.getKnownDirectImplementations(Fact.class)) {
                    var type = Class.forName(fact.name().toString());
                    if (type.getPackageName().startsWith("dev.slipway.contracts")) {
                        facts.add(type.asSubclass(Fact.class));
                    }
                }
            }
        }
        return facts.stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void shouldReadEveryVersionAndWriteTheNewestAsItsSampleSays(Class<? extends Fact> type) throws IOException {
        var versions = Samples.of(topic(type));
        assertThat(versions).as("samples of %s", topic(type)).isNotEmpty();
        for (int version = 1; version <= versions.size(); version++) {
            Fact fact = EventJson.read(versions.get(version - 1), type);
            assertThat(fact.topic()).isEqualTo(topic(type));
            assertThat(fact.key()).isNotBlank();
            assertThat(fact.schemaVersion()).isEqualTo(versions.size());
            if (version == versions.size()) {
                assertThat(TREES.readTree(EventJson.write(fact))).isEqualTo(TREES.readTree(versions.get(version - 1)));
            }
        }
    }

    private static String topic(Class<? extends Fact> type) {
        return type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
