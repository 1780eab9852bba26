package dev.slipway.benchmarks.micro;

import dev.slipway.variables.scoping.Contender;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Resolution;
import dev.slipway.variables.scoping.Situation;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Which of 5,000 values, four to a name, a deployment gets. */
@State(Scope.Thread)
public class ScopingBench {

    private static final int VALUES = 5_000;
    private static final int PER_NAME = 4;
    private static final Situation SITUATION = Situation.onWorker("Projects-1", "Environments-2", "Channels-1")
            .forTenant("Tenants-1", List.of("Region/North"));

    private final List<Contender<String>> contenders = new ArrayList<>();

    @Setup
    public void fill() {
        for (int i = 0; i < VALUES; i++) {
            contenders.add(
                    new Contender<>("value " + i, "v" + i, "Project.Setting" + i / PER_NAME, scope(i), 0, false));
        }
    }

    private static dev.slipway.variables.scoping.Scope scope(int value) {
        return switch (value % PER_NAME) {
            case 0 -> dev.slipway.variables.scoping.Scope.NONE;
            case 1 ->
                dev.slipway.variables.scoping.Scope.of(
                        Dimension.ENVIRONMENT, "Environments-" + value % 3, "Environments-9");
            case 2 ->
                dev.slipway.variables.scoping.Scope.of(Dimension.CHANNEL, "Channels-1")
                        .and(Dimension.ENVIRONMENT, "Environments-2");
            default -> dev.slipway.variables.scoping.Scope.of(Dimension.ROLE, "web", "db");
        };
    }

    @Benchmark
    public Resolution<String> resolve() {
        return Resolution.of(contenders, SITUATION);
    }
}
