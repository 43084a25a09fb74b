package io.remotable.samples.kv.stages;

/** How the book divides the keys: by their first character. */
final class Slices {
    private Slices() {}

    /** From 0 on. The empty key, which has no first character, is in the first slice. */
    static int of(String key, int slices) {
        return key.isEmpty() ? 0 : key.charAt(0) % slices;
    }
}
