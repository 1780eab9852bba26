package dev.slipway.deployment.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.deployment.scripts.ScriptResult.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real interpreters under the real supervisor; as root and as anybody else. */
class ScriptRunnerTest {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    @TempDir
    private Path folder;

    private ScriptRunner runner;
    private Scripts scripts;

    @BeforeEach
    void open() throws IOException {
        // What JUnit makes only its owner may pass.
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        with(true);
    }

    private void with(boolean namespaces) {
        runner = Settings.in(folder, namespaces).runner();
        scripts = new Scripts(runner);
    }

    @Test
    void shouldHandOnExitCodeAndBothStreams() {
        ScriptResult result = scripts.run(Scripts.bash("echo out; echo err >&2; exit 3\r\n"));
        assertThat(result).isEqualTo(new ScriptResult(Ending.EXITED, 3));
        assertThat(scripts.heard.lines).containsExactlyInAnyOrder("Info: out", "Error: err");
        assertThat(scripts.heard.errorOutput).isTrue();
    }

    @Test
    void shouldLetTheScriptOpenItsStreamsByName() {
        scripts.run(Scripts.bash("echo one > /dev/stderr; echo two | tee /dev/stderr"));
        assertThat(scripts.heard.lines).containsExactlyInAnyOrder("Error: one", "Error: two", "Info: two");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldKeepScriptsApartThatFollowEachOther(boolean namespaces) {
        with(namespaces);
        for (int i = 0; i < 8; i++) {
            var next = new Scripts(runner);
            String script =
                    "echo $SLIPWAY_TASK.$X.$0; export X=%1$d; (sleep 43219; echo late) & exit %1$d".formatted(i);
            assertThat(next.run(Scripts.bash(script))).isEqualTo(new ScriptResult(Ending.EXITED, i));
            assertThat(next.heard.lines).hasSize(1).first().asString().startsWith("Info: ServerTasks-1..");
        }
    }

    @Test
    void shouldReportASignalAsAnExitCode() {
        assertThat(scripts.run(Scripts.bash("kill -SEGV $$"))).isEqualTo(new ScriptResult(Ending.EXITED, 139));
    }

    @Test
    void shouldShowLinesWhileTheScriptRuns() throws Exception {
        var result = scripts.start(Scripts.bash("echo first; sleep 30; echo never"), 3600);
        await().atMost(Duration.ofSeconds(30)).until(() -> scripts.heard.lines().contains("Info: first"));
        assertThat(result).isNotDone();
        scripts.running.get().kill();
        assertThat(result.get(30, TimeUnit.SECONDS).ending()).isEqualTo(Ending.KILLED);
        assertThat(scripts.heard.lines()).doesNotContain("Info: never");
    }

    @Test
    void shouldAnswerVariablesAndHearWhatTheScriptSets() {
        var script = new Script(
                Syntax.BASH,
                """
                echo "[$(get_octopusvariable plain)] [$(get_octopusvariable "TWO Lines")] [$(get_octopusvariable none)]"
                set_octopusvariable Made 'a "b" $c'
                set_octopusvariable Hidden topsecret -sensitive
                echo topsecret
                write_verbose v; write_highlight h; write_wait w; write_warning "a  warning"
                update_progress 30 half
                new_octopusartifact /tmp/x report
                fail_step "the disk is full"
                """,
                Map.of("Plain", "#{no} $HOME `id`", "two lines", "1\n2", "Empty", ""),
                Map.of(),
                new Masks(List.of()));
        assertThat(scripts.run(script).exitCode()).isEqualTo(1);
        assertThat(scripts.heard.lines)
                .startsWith(
                        "Info: [#{no} $HOME `id`] [1", "Info: 2] []", "Info: ********", "Verbose: v", "Highlight: h")
                .contains("Wait: w", "Warning: a  warning");
        assertThat(scripts.heard.variables).containsEntry("Made", "a \"b\" $c").containsEntry("Hidden", "topsecret");
        assertThat(scripts.heard.sensitive).containsExactly("Hidden");
        assertThat(scripts.heard.progress).containsExactly("30 half");
        assertThat(scripts.heard.result).isEqualTo("the disk is full");
    }

    @Test
    void shouldRunPython() {
        assumeThat(hasProgram("python3")).as("python3 is on the PATH").isTrue();
        var script = new Script(Syntax.PYTHON, """
                import os, sys
                print(get_octopusvariable("NAME"), repr(get_octopusvariable("none")), __name__)
                set_octopusvariable("Made", "ä", sensitive=True)
                write_warning("ä")
                print("to stderr", file=sys.stderr)
                sys.exit(4)
                """, Map.of("Name", "Zoë"), Map.of(), new Masks(List.of()));
        assertThat(scripts.run(script).exitCode()).isEqualTo(4);
        assertThat(scripts.heard.lines).contains("Info: Zoë '' __main__", "Warning: ä", "Error: to stderr");
        assertThat(scripts.heard.variables).containsEntry("Made", "ä");
    }

    @Test
    void shouldSayWhatToInstallWhenThereIsNoPowerShell() {
        assumeThat(hasProgram("pwsh")).as("pwsh is on the PATH").isFalse();
        var script = new Script(Syntax.POWERSHELL, "Write-Host hi", Map.of(), Map.of(), new Masks(List.of()));
        assertThatThrownBy(() -> runner.run(script, scripts.heard, Scripts.uptime() + 60, started -> {}))
                .isInstanceOf(ScriptRefused.class)
                .hasMessageContaining("pwsh")
                .hasMessageContaining("install PowerShell 7");
    }

    @Test
    void shouldGiveTheScriptNothingOfTheServicesEnvironment() {
        scripts.run(Scripts.bash("pwd; cat; echo $(compgen -e)"));
        assertThat(scripts.heard.lines.get(0)).endsWith("/home");
        assertThat(scripts.heard.lines.get(1).substring("Info: ".length()).split(" "))
                .contains("PATH", "HOME", "SLIPWAY_TASK")
                .isSubsetOf(
                        "HOME",
                        "LANG",
                        "LC_ALL",
                        "OLDPWD",
                        "PATH",
                        "PWD",
                        "PYTHONDONTWRITEBYTECODE",
                        "PYTHONIOENCODING",
                        "SHLVL",
                        "SLIPWAY_RUN",
                        "SLIPWAY_TASK",
                        "TERM",
                        "TMPDIR",
                        "_");
    }

    @Test
    void shouldGiveTheScriptOnlyItsOwnDescriptors() {
        scripts.run(Scripts.bash("for fd in /proc/$$/fd/*; do echo ${fd##*/}=$(readlink $fd); done"));
        // 255 is bash's own, the file that it reads; 3 is what $(…) reads from.
        assertThat(scripts.heard.lines)
                .map(line -> line.replaceAll("Info: ([0-9]+)=.*", "$1"))
                .isSubsetOf("0", "1", "2", "3", "255");
        assertThat(scripts.heard.lines).contains("Info: 0=/dev/null");
    }

    @Test
    void shouldKeepTheServicesProcessOutOfReachWhenRoot() {
        assumeThat(ROOT).as("the tests run as root").isTrue();
        long service = ProcessHandle.current().pid();
        scripts.run(
                Scripts.bash("id -un; cat /proc/%1$d/environ | wc -c; ls /proc/%1$d/fd; ls ..; cat ../reason; ls %2$s"
                        .formatted(service, folder)));
        assertThat(scripts.heard.lines)
                .contains("Info: nobody", "Info: 0")
                .noneMatch(line -> line.startsWith("Info: pipe") || line.contains("worker-"));
        assertThat(scripts.heard.lines.stream().filter(line -> line.startsWith("Error: ")))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void shouldGiveEachScriptAFolderThatIsGoneAfterwards() {
        scripts.run(Scripts.bash("echo data > file; mkdir -p a/b; ln -s /etc/passwd link; chmod 000 a/b; mktemp; pwd"));
        Path home = Path.of(scripts.heard.lines.get(1).substring("Info: ".length()));
        await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(home.getParent()));
        assertThat(Path.of(scripts.heard.lines.get(0).substring("Info: ".length())))
                .doesNotExist();
        assertThat(Path.of("/etc/passwd")).exists();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldKillEverythingTheScriptStartedWhenAsked(boolean namespaces) throws Exception {
        with(namespaces);
        var result = scripts.start(stubborn(namespaces), 3600);
        await().atMost(Duration.ofSeconds(30)).until(() -> marked(namespaces) >= 3);
        scripts.running.get().kill();
        assertThat(result.get(30, TimeUnit.SECONDS).ending()).isEqualTo(Ending.KILLED);
        await().atMost(Duration.ofSeconds(30)).until(() -> marked(namespaces) == 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldKillEverythingWhenTheKeepAliveStops(boolean namespaces) throws Exception {
        with(namespaces);
        double started = Scripts.uptime();
        var result = scripts.start(stubborn(namespaces), 2);
        scripts.running.get(30, TimeUnit.SECONDS).keepAlive(started + 4);
        await().atMost(Duration.ofSeconds(30)).until(() -> marked(namespaces) >= 3);
        assertThat(result.get(30, TimeUnit.SECONDS).ending()).isEqualTo(Ending.ABANDONED);
        assertThat(Scripts.uptime() - started).isGreaterThanOrEqualTo(4);
        await().atMost(Duration.ofSeconds(30)).until(() -> marked(namespaces) == 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldEndWhatTheScriptLeftBehind(boolean namespaces) throws Exception {
        with(namespaces);
        ScriptResult result =
                scripts.run(Scripts.bash("setsid sleep 4321%d & echo done".formatted(namespaces ? 1 : 0)));
        assertThat(result).isEqualTo(new ScriptResult(Ending.EXITED, 0));
        await().atMost(Duration.ofSeconds(30)).until(() -> marked(namespaces) == 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldKillTheScriptWhenTheWorkerIsKilled(boolean namespaces) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process worker = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedWorker.class.getName(),
                        folder.toString(),
                        "" + namespaces,
                        "setsid sleep 4321%1$d & sleep 4321%1$d & sleep 4321%1$d".formatted(namespaces ? 1 : 0))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("worker.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> marked(namespaces) >= 3 || !worker.isAlive());
        assertThat(worker.isAlive())
                .as(Files.readString(folder.resolve("worker.log")))
                .isTrue();
        worker.destroyForcibly().waitFor();
        await().atMost(Duration.ofSeconds(10)).until(() -> marked(namespaces) == 0);
    }

    @Test
    void shouldRemoveWhatADeadWorkerLeft() throws Exception {
        Path left = Files.createDirectories(folder.resolve("worker-dead/abc/home/deep"));
        Files.writeString(left.resolve("file"), "x");
        Path deep = left;
        for (int i = 0; i < 300; i++) {
            deep = Files.createDirectory(deep.resolve("d"));
        }
        Files.createFile(folder.resolve("worker-dead/.lock"));
        scripts.run(Scripts.bash("true"));
        await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(folder.resolve("worker-dead")));
        try (Stream<Path> living = Files.list(folder)) {
            assertThat(living.filter(path -> path.getFileName().toString().startsWith("worker-")))
                    .hasSize(1);
        }
    }

    @Test
    void shouldHoldLittleOfAScriptThatPrintsVeryMuch() {
        long before = used();
        ScriptResult result = scripts.run(Scripts.bash(
                "yes | head -c 300000000; echo; echo '##octopus[setVariable name=\"YQ==\" value=\"Yg==\"]'"));
        assertThat(result.exitCode()).isZero();
        assertThat(scripts.heard.characters).isLessThan(2 << 20);
        assertThat(scripts.heard.variables).containsEntry("a", "b");
        assertThat(used() - before).isLessThan(100L << 20);
    }

    @Test
    void shouldTakeBinaryOutputWithoutLineBreaks() {
        ScriptResult result =
                scripts.run(Scripts.bash("head -c 3000000 /dev/urandom | tr -d '\\n'; head -c 3000000 /dev/zero >&2"));
        assertThat(result.exitCode()).isZero();
        assertThat(scripts.heard.lines).allMatch(line -> line.length() <= ScriptOutput.LONGEST_LINE + 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Ignores the polite signal, and its children left the group or the session. */
    private static Script stubborn(boolean namespaces) {
        return Scripts.bash(
                "trap '' TERM; setsid sleep 4321%1$d & (setsid sleep 4321%1$d &) ; sleep 4321%1$d; sleep 4321%1$d"
                        .formatted(namespaces ? 1 : 0));
    }

    /** Living processes that sleep for the length of time that marks them as ours. */
    private static long marked(boolean namespaces) {
        String mark = "4321" + (namespaces ? 1 : 0);
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> arguments.length == 1 && arguments[0].equals(mark))
                        .isPresent())
                .count();
    }

    private static boolean hasProgram(String name) {
        return Stream.of(Interpreters.searchPath().split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path).resolve(name))
                        && (!ROOT || Isolation.openToAll(Path.of(path).resolve(name))));
    }
}
