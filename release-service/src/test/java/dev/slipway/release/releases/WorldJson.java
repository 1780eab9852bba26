package dev.slipway.release.releases;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.mapper.ObjectMapper;
import io.restassured.mapper.ObjectMapperDeserializationContext;
import io.restassured.mapper.ObjectMapperSerializationContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads answers as other services do: names in any case, unknown ones ignored. */
final class WorldJson implements ObjectMapper {

    static final WorldJson MAPPER = new WorldJson();

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public Object deserialize(ObjectMapperDeserializationContext context) {
        try {
            return json.readValue(context.getDataToDeserialize().asString(), json.constructType(context.getType()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object serialize(ObjectMapperSerializationContext context) {
        try {
            return json.writeValueAsString(context.getObjectToSerialize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
