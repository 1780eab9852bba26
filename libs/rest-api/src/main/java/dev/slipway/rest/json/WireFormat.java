package dev.slipway.rest.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The one mapper of a service, for its API, its {@code /internal} routes and its REST clients alike. */
@Singleton
public class WireFormat implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        apply(mapper);
    }

    /** After Quarkus's own modules, whose date formats are replaced. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /** Makes any mapper speak this format. */
    public static ObjectMapper apply(ObjectMapper mapper) {
        SimpleModule dates = new SimpleModule("slipway-dates");
        dates.addSerializer(Instant.class, new Timestamps.Writer());
        dates.addDeserializer(Instant.class, new Timestamps.Reader());
        dates.addSerializer(OffsetDateTime.class, new Timestamps.OffsetWriter());
        mapper.registerModule(dates);
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);
        mapper.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        mapper.setConfig(mapper.getDeserializationConfig()
                .with(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES, MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS));
        return mapper;
    }
}
