package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person looks at the dashboard in a real browser while a deployment runs. */
class LiveDashboardStory {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);

    @Test
    void shouldChangeTheCellWithinASecondWithoutReload() {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: no /usr/bin/chromium on this machine");
        String environment = client.environment("Watched");
        String project = client.project("Watched", client.lifecycle("Watched", false, List.of(environment)));
        client.process(project, "idempotent", List.of("sleep 2"));
        String release = client.release(project, "1.0.0");

        try (Playwright playwright = playwright();
                Browser browser = playwright.chromium().launch(options())) {
            Page page = browser.newPage();
            page.navigate(suite.url());
            page.fill("input[name=Username]", "admin");
            page.fill("input[name=Password]", suite.adminPassword());
            page.click("button:has-text('Sign in')");
            page.waitForSelector("tr[data-project='" + project + "']");
            page.waitForSelector(".age:not(.lost):has-text('Live')");
            page.evaluate("window.notReloaded = true");
            // From here on only the stream can bring anything: the page also reads the whole now and then.
            page.route("**/dashboard", Route::abort);

            String task = client.deploy(release, environment).getString("TaskId");
            Instant seenRunning = seen(page, project, "Executing");
            Instant seenEnded = seen(page, project, "Success");

            JsonPath ended = client.get("/api/tasks/" + task);
            assertThat(Duration.between(time(ended, "StartTime"), seenRunning)).isLessThan(SOON);
            assertThat(Duration.between(time(ended, "CompletedTime"), seenEnded))
                    .isLessThan(SOON);
            assertThat(cell(page, project, "Success").textContent()).contains("1.0.0");
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        }
    }

    private static Instant seen(Page page, String project, String state) {
        cell(page, project, state)
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.VISIBLE)
                        .setTimeout(60_000));
        return Instant.now();
    }

    private static Locator cell(Page page, String project, String state) {
        return page.locator("tr[data-project='" + project + "'] a[data-state=" + state + "]");
    }

    private static Instant time(JsonPath task, String field) {
        return OffsetDateTime.parse(task.getString(field)).toInstant();
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update"));
    }
}
