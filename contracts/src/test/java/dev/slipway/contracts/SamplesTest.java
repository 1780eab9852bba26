package dev.slipway.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code samples/<topic>.v<version>.json} is a record as it was published. Never change one: a test that fails here has
 * found a change that would break a service which is not updated yet, or a record that still lies in an outbox. Add a
 * field, raise {@link Fact#schemaVersion()}, add a sample, and give the field a value in the record's compact
 * constructor when an older sample has none.
 */
class SamplesTest {

    private static final Path SAMPLES = Path.of("src/main/resources/dev/slipway/contracts/samples");
    private static final Path CLASSES = Path.of("target/classes");

    /** As libs/eventing reads and writes. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Class<? extends Fact>> facts() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            Set<Class<? extends Fact>> facts = files.map(CLASSES::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.contains("module-info"))
                    .map(name -> load(name.replace('/', '.').substring(0, name.length() - ".class".length())))
                    .filter(type -> Fact.class.isAssignableFrom(type) && type.isRecord())
                    .map(type -> type.<Fact>asSubclass(Fact.class))
                    .collect(Collectors.toSet());
            return facts.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void shouldReadEveryVersionThatWasEverPublished(Class<? extends Fact> type) throws Exception {
        String topic = topic(type);
        int newest = read(type, sample(topic, 1)).schemaVersion();
        for (int version = 1; version <= newest; version++) {
            Fact fact = read(type, sample(topic, version));
            assertThat(fact.topic()).isEqualTo(topic);
            assertThat(fact.key()).as("key of %s", topic).isNotBlank();
            assertNothingMissing(fact, version);
        }
        assertThat(SAMPLES.resolve(topic + ".v" + (newest + 1) + ".json"))
                .as("sample beyond schemaVersion() of %s", type.getSimpleName())
                .doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void shouldWriteTheNewestVersionAsItsSampleSays(Class<? extends Fact> type) throws Exception {
        String topic = topic(type);
        int newest = read(type, sample(topic, 1)).schemaVersion();
        JsonNode sample = sample(topic, newest);
        assertThat(JSON.valueToTree(read(type, sample)).toPrettyString()).isEqualTo(sample.toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void shouldReadWhatALaterVersionAdds(Class<? extends Fact> type) throws Exception {
        ObjectNode later = (ObjectNode) sample(topic(type), 1);
        Fact today = read(type, later);
        later.putObject("addedNextYear").put("value", 1);
        assertThat(read(type, later)).isEqualTo(today);
    }

    @Test
    void shouldHaveNoSampleWithoutItsFact() throws Exception {
        Set<String> topics = facts().map(SamplesTest::topic).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            assertThat(samples.map(file -> file.getFileName().toString().replaceAll("\\.v\\d+\\.json$", "")))
                    .as("topics with samples")
                    .isSubsetOf(topics);
        }
    }

    private static void assertNothingMissing(Fact fact, int version) throws Exception {
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                component.getAccessor().setAccessible(true);
                assertThat(component.getAccessor().invoke(fact))
                        .as("%s of %s version %d", component.getName(), fact.topic(), version)
                        .isNotNull();
            }
        }
    }

    /** {@code ReleaseCreated} is told on {@code release-created}. */
    private static String topic(Class<? extends Fact> type) {
        return type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    private static JsonNode sample(String topic, int version) throws IOException {
        Path file = SAMPLES.resolve(topic + ".v" + version + ".json");
        assertThat(file).as("sample of %s version %d", topic, version).exists();
        return JSON.readTree(file.toFile());
    }

    private static <F extends Fact> F read(Class<F> type, JsonNode json) throws IOException {
        return JSON.treeToValue(json, type);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SamplesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
