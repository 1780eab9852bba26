package dev.slipway.variables;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class IdListsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(8000);

    enum Kind {
        ACCOUNT("accounts", "{'AccountType':'UsernamePassword','Name':'%s','Username':'joe'}"),
        LIBRARY_SET("libraryvariablesets", "{'Name':'%s'}");

        private final String path;
        private final String body;

        Kind(String path, String body) {
            this.path = path;
            this.body = body;
        }

        String one(String list, String name) {
            return VariablesApi.user()
                    .body(body.formatted(name).replace('\'', '"'))
                    .post(list)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("Id");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeIdListsInThreeSpellings(Kind kind) {
        String space = "Spaces-" + NUMBERS.incrementAndGet();
        String list = "/api/" + space + "/" + kind.path;
        try (StubService releases = new ReleaseSpaces(space).release) {
            String one = kind.one(list, "Alpha");
            String other = kind.one(list, "Beta");
            kind.one(list, "Gamma");

            for (String spelling : List.of(one + "," + other, one + "%2C" + other, one + "&ids=" + other)) {
                VariablesApi.user()
                        .urlEncodingEnabled(false)
                        .get(list + "?ids=" + spelling)
                        .then()
                        .statusCode(200)
                        .body("Items.Id", contains(one, other))
                        .body("TotalResults", equalTo(2));
                VariablesApi.user()
                        .urlEncodingEnabled(false)
                        .get(list + "/all?ids=" + spelling)
                        .then()
                        .statusCode(200)
                        .body("Id", contains(one, other));
            }
            VariablesApi.user()
                    .get(list + "?ids=" + one + ",Unknown-1")
                    .then()
                    .statusCode(200)
                    .body("Items.Id", contains(one));
            VariablesApi.user().get(list + "?ids=").then().statusCode(200).body("Items", hasSize(3));
        }
    }
}
