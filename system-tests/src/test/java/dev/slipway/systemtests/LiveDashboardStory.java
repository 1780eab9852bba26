package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
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
            page.evaluate("window.notReloaded = true");

            String task = client.deploy(release, environment).getString("TaskId");
            Locator cell = page.locator("tr[data-project='" + project + "'] a[data-state=Success]");
            cell.waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.VISIBLE)
                    .setTimeout(60_000));
            Instant seen = Instant.now();

            Instant ended = OffsetDateTime.parse(
                            client.get("/api/tasks/" + task).getString("CompletedTime"))
                    .toInstant();
            assertThat(Duration.between(ended, seen)).isLessThan(Duration.ofSeconds(1));
            assertThat(cell.textContent()).contains("1.0.0");
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        }
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
