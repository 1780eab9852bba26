package dev.slipway.release.documents;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.json.Json;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.Properties;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.DynamicParameterizedType;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.NullUnmarked;

/**
 * A record, or a list of records, in a {@code jsonb} column. Hibernate Reactive's own JSON type takes objects only, and
 * most nested parts of documents are lists. What is stored keeps the component names of the records.
 */
@NullUnmarked
public final class JsonbType implements UserType<Object>, DynamicParameterizedType {

    private static final ObjectMapper STORED = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Class<?> type = Object.class;
    private JavaType javaType = STORED.constructType(Object.class);

    @Override
    public void setParameterValues(Properties parameters) {
        ParameterType parameter = (ParameterType) parameters.get(PARAMETER_TYPE);
        type = parameter.getReturnedClass();
        javaType = STORED.constructType(parameter.getReturnedJavaType());
    }

    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> returnedClass() {
        return (Class<Object>) type;
    }

    @Override
    public Object nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        Object value = row.getObject(position);
        return value == null ? null : read(Json.encode(value));
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, Object value, int position, WrapperOptions options)
            throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.OTHER);
        } else {
            statement.setObject(position, Json.decodeValue(write(value)));
        }
    }

    @Override
    public Object deepCopy(Object value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public boolean equals(Object one, Object other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(Object value) {
        return Objects.hashCode(value);
    }

    @Override
    public Serializable disassemble(Object value) {
        return write(value);
    }

    @Override
    public Object assemble(Serializable cached, Object owner) {
        return read((String) cached);
    }

    private Object read(String json) {
        try {
            return STORED.readValue(json, javaType);
        } catch (IOException e) {
            throw new UncheckedIOException("stored JSON does not read as " + javaType, e);
        }
    }

    private static String write(Object value) {
        try {
            return STORED.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
