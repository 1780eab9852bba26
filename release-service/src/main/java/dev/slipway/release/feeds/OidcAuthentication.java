package dev.slipway.release.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.release.documents.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Login by a token that Slipway would issue, in the words of Azure, AWS or Google. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OidcAuthentication(
        @Nullable String clientId,
        @Nullable String tenantId,
        @Nullable String audience,
        @Nullable String roleArn,
        @Nullable String sessionDuration,
        List<String> subjectKeys) {

    OidcAuthentication {
        subjectKeys = Given.list(subjectKeys);
    }
}
