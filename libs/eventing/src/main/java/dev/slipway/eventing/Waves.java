package dev.slipway.eventing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits rows into waves, each with at most one row per topic and key. A wave is sent when the one before it is
 * acknowledged: a row that fails can then never be overtaken by a later one of its key.
 */
final class Waves {

    private Waves() {}

    static List<List<OutboxRow>> of(List<OutboxRow> rows) {
        Map<List<String>, Integer> sent = new HashMap<>();
        List<List<OutboxRow>> waves = new ArrayList<>();
        for (OutboxRow row : rows) {
            int wave = sent.merge(List.of(row.topic(), row.key()), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(row);
        }
        return waves;
    }
}
