package dev.slipway.rest.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.rest.DomainException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** What another service refuses is refused here for the same reason; what it fails at is "unavailable". */
@Provider
@ConstrainedTo(RuntimeType.CLIENT)
public class ServiceAnswerMapper implements ResponseExceptionMapper<DomainException> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public DomainException toThrowable(Response response) {
        int status = response.getStatus();
        ErrorBody body = body(response);
        return switch (status) {
            case 400 -> refusal(DomainException.Kind.INVALID, body);
            case 404 -> refusal(DomainException.Kind.NOT_FOUND, body);
            case 409 -> refusal(DomainException.Kind.CONFLICT, body);
            default ->
                DomainException.unavailable(
                        "Another service answered with status " + status + ": " + body.errorMessage());
        };
    }

    private static DomainException refusal(DomainException.Kind kind, ErrorBody body) {
        List<String> details = body.errors();
        return DomainException.of(kind, body.errorMessage(), details == null ? List.of() : details);
    }

    private static ErrorBody body(Response response) {
        try {
            JsonNode json = JSON.readTree(response.readEntity(String.class));
            List<String> errors = new ArrayList<>();
            json.path("Errors").forEach(error -> errors.add(error.asText()));
            return new ErrorBody(json.path("ErrorMessage").asText("no reason given"), errors);
        } catch (JsonProcessingException | RuntimeException noErrorBody) {
            return new ErrorBody("no reason given", List.of());
        }
    }
}
