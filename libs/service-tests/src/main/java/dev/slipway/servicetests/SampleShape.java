package dev.slipway.servicetests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares the names of all fields and the kinds of their values: any number is like any other, null is like anything. */
final class SampleShape {

    private SampleShape() {}

    /** @param at where both stand, for the message */
    static Set<String> differences(String at, JsonNode published, JsonNode sample) {
        Set<String> differences = new TreeSet<>();
        compare(at, published, sample, differences);
        return differences;
    }

    private static void compare(String at, JsonNode published, JsonNode sample, Set<String> differences) {
        if (published.isNull() || sample.isNull()) {
            return;
        }
        if (published.getNodeType() != sample.getNodeType()) {
            differences.add(at + ": is a " + published.getNodeType() + ", the sample has a " + sample.getNodeType());
            return;
        }
        published.fieldNames().forEachRemaining(name -> {
            if (!sample.has(name)) {
                differences.add(at + ": " + name + " is not in the sample");
            }
        });
        sample.fieldNames().forEachRemaining(name -> {
            if (published.has(name)) {
                compare(at + "." + name, published.get(name), sample.get(name), differences);
            } else {
                differences.add(at + ": " + name + " is in the sample alone");
            }
        });
        if (sample.isArray() && !sample.isEmpty()) {
            published.forEach(item -> compare(at + "[]", item, sample.get(0), differences));
        }
    }
}
