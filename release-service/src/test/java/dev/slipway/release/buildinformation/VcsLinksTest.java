package dev.slipway.release.buildinformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.release.buildinformation.BuildDetails.WorkItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VcsLinksTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/web,             https://github.com/acme/web/commit/abc123",
        "https://github.com/acme/web.git,         https://github.com/acme/web/commit/abc123",
        "https://me:token@github.com/acme/web/,   https://github.com/acme/web/commit/abc123",
        "git@github.com:acme/web.git,             https://github.com/acme/web/commit/abc123",
        "ssh://git@github.acme.com/acme/web,      https://github.acme.com/acme/web/commit/abc123",
        "https://gitlab.com/group/sub/web.git,    https://gitlab.com/group/sub/web/-/commit/abc123",
        "https://bitbucket.org/acme/web,          https://bitbucket.org/acme/web/commits/abc123"
    })
    void shouldLinkCommits(String root, String url) {
        assertThat(VcsLinks.of(root).flatMap(links -> links.commit("abc123"))).contains(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.com/x", "javascript:github", "https://github.com", "/home/github/x"})
    void shouldNotGuess(String root) {
        assertThat(VcsLinks.of(root)).isEmpty();
    }

    @Test
    void shouldLinkIssuesThatCommitsClose() {
        VcsLinks links = VcsLinks.of("https://github.com/acme/web.git").orElseThrow();

        List<WorkItem> items = links.workItems(
                List.of("Fixes #12 and resolves: acme/api#3", "see #99", "closed GH-7", "fix #12", "prefix #5"));

        assertThat(items)
                .extracting(WorkItem::linkUrl)
                .containsExactly(
                        "https://github.com/acme/web/issues/12",
                        "https://github.com/acme/api/issues/3",
                        "https://github.com/acme/web/issues/7");
        assertThat(links.commit("../../evil")).isEmpty();
        assertThat(VcsLinks.of("https://gitlab.com/a/b").orElseThrow().workItems(List.of("fixes #1")))
                .isEmpty();
    }
}
