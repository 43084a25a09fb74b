package io.remotable.benchmarks.peers.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a measurement found.
 *
 * @param byName whole numbers by their names, in order
 */
public record Figures(Map<String, Long> byName) {
    /** Keeps the order of the map. */
    public Figures {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** Only a rate. */
    public static Figures rate(double perSecond) {
        return new Figures(Map.of()).with("perSecond", Math.round(perSecond));
    }

    /** With one more. */
    public Figures with(String name, long value) {
        Map<String, Long> more = new LinkedHashMap<>(byName);
        more.put(name, value);
        return new Figures(more);
    }

    /** One line of JSON. */
    public String toJson(String subject, String work) {
        return byName.entrySet().stream()
                .map(figure -> ",\"" + figure.getKey() + "\":" + figure.getValue())
                .collect(Collectors.joining("", "{\"subject\":\"" + subject + "\",\"work\":\"" + work + "\"", "}"));
    }
}
