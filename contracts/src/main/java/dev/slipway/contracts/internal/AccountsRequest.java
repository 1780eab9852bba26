package dev.slipway.contracts.internal;

import java.util.List;

/** Which of these accounts does the space have: {@code POST /internal/accounts}. */
public record AccountsRequest(String spaceId, List<String> ids) {
    public AccountsRequest {
        ids = List.copyOf(ids);
    }
}
