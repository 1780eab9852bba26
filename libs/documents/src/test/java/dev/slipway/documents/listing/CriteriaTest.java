package dev.slipway.documents.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CriteriaTest {

    @Test
    void shouldLeaveOutWhatWasNotAskedFor() {
        var criteria = new Criteria()
                .equal("a", null)
                .equal("b", " ")
                .in("c", List.of())
                .contains("d", "");

        assertThat(criteria.sql()).isEqualTo("true");
        assertThat(criteria.page()).isEqualTo(" limit $1 offset $2");
    }

    @Test
    void shouldNumberParametersInTheirOrder() {
        var criteria = new Criteria().equal("a", "x").where("b > 3").contains("c", "50%_\\");

        assertThat(criteria.sql()).isEqualTo("a = $1 and b > 3 and c ilike $2");
        assertThat(criteria.values()).containsExactly("x", "%50\\%\\_\\\\%");
        assertThat(criteria.valuesWithPage(5, 10)).endsWith(10L, 5L);
        assertThat(criteria.page()).isEqualTo(" limit $3 offset $4");
    }
}
