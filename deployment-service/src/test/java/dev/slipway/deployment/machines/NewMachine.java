package dev.slipway.deployment.machines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Targets as a client sends them. */
final class NewMachine {

    private NewMachine() {}

    static String name() {
        return "m-" + UUID.randomUUID().toString().substring(0, 13);
    }

    static Map<String, Object> machine(String name, Map<String, Object> more) {
        var machine = new HashMap<String, Object>(Map.of(
                "Name", name,
                "EnvironmentIds", List.of("Environments-1"),
                "Roles", List.of("web"),
                "Endpoint",
                        Map.of(
                                "CommunicationStyle", "TentaclePassive",
                                "Uri", "https://web-1:10933/",
                                "Thumbprint", "AB12")));
        machine.putAll(more);
        return machine;
    }
}
