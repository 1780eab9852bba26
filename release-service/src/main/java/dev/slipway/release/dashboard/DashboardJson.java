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
        try {
            return mapper.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write dashboard items", e);
        }
    }
}
