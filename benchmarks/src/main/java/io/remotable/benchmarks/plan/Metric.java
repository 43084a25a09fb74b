package io.remotable.benchmarks.plan;

/** A figure: what it is called in a trial's answer, how people read it, and which way is better. */
public enum Metric {
    /** Half of all took at most so long. */
    P50("p50Nanos", "p50", false, Unit.TIME),
    /** Nine of ten took at most so long. */
    P90("p90Nanos", "p90", false, Unit.TIME),
    /** Ninety-nine of a hundred took at most so long. */
    P99("p99Nanos", "p99", false, Unit.TIME),
    /** How often in a second. */
    RATE("perSecond", "rate", true, Unit.PER_SECOND),
    /** Resident memory. */
    MEMORY("bytesPerProcess", "memory", false, Unit.BYTES),
    /** Processor time of a second, thus a share of one core. */
    PROCESSOR("processorNanosPerSecond", "core", false, Unit.SHARE);

    private final String key;
    private final String label;
    private final boolean more;
    private final Unit unit;

    Metric(String key, String label, boolean more, Unit unit) {
        this.key = key;
        this.label = label;
        this.more = more;
        this.unit = unit;
    }

    /** Its name in JSON. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** Whether more is better. */
    public boolean moreIsBetter() {
        return more;
    }

    /** A value with its unit. */
    public String format(double value) {
        return unit.format(value);
    }
}
