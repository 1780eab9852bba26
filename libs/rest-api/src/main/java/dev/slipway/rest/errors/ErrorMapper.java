package dev.slipway.rest.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.slipway.rest.DomainException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where a failure of an endpoint becomes an answer. */
class ErrorMapper {
    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    @ServerExceptionMapper
    Response refusal(DomainException refusal) {
        return answer(ErrorBody.status(refusal.kind()), ErrorBody.of(refusal));
    }

    @ServerExceptionMapper(priority = 1)
    Response wrongShape(MismatchedInputException problem) {
        return answer(400, ErrorBody.of(400, JsonProblem.sentence(problem)));
    }

    @ServerExceptionMapper(priority = 1)
    Response notFound(NotFoundException problem, HttpServerRequest request) {
        return webProblem(problem, request);
    }

    @ServerExceptionMapper
    Response webProblem(WebApplicationException problem, HttpServerRequest request) {
        if (problem.getCause() instanceof JsonProcessingException json) {
            return answer(400, ErrorBody.of(400, JsonProblem.sentence(json)));
        }
        if (problem.getCause() instanceof DomainException refusal) {
            return refusal(refusal);
        }
        int status = problem.getResponse().getStatus();
        if (status < 400) {
            return problem.getResponse();
        }
        if (status >= 500 && status != 503) {
            return defect(problem, request);
        }
        Response.ResponseBuilder answer = Response.fromResponse(
                answer(status, ErrorBody.of(status, HttpProblem.sentence(status, problem, request))));
        Object allow = problem.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response anything(Throwable problem, HttpServerRequest request) {
        DomainException known = KnownFailures.refusal(problem);
        if (known != null) {
            LOG.debugf(problem, "%s %s refused: %s", request.method(), request.path(), known.getMessage());
            return refusal(known);
        }
        return defect(problem, request);
    }

    private static Response defect(Throwable problem, HttpServerRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(problem, "%s %s failed, reference %s", request.method(), request.path(), reference);
        return answer(
                500,
                ErrorBody.of(
                        500,
                        "Something went wrong in the server. Its log tells more under the reference " + reference
                                + "."));
    }

    private static Response answer(int status, @Nullable ErrorBody body) {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        return status == 503
                ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
                : answer.build();
    }
}
