package dev.slipway.release.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes items into events as the API writes them into answers. */
@ApplicationScoped
class DashboardJson {

    private final ObjectMapper mapper;

    DashboardJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(List<DashboardItem> items) {
        return text(items);
    }

    String write(Lag lag) {
        return text(lag);
    }

    private String text(Object content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write what the dashboard tells", e);
        }
    }
}
