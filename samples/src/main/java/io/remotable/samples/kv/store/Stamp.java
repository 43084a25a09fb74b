package io.remotable.samples.kv.store;

import io.remotable.Remotable;
import io.remotable.samples.kv.placement.Version;

/**
 * An entry without its value.
 *
 * @param key     a key
 * @param version the age of its value
 */
@Remotable
record Stamp(String key, Version version) {
    int size() {
        return key.length();
    }
}
