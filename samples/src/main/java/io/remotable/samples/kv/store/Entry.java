package io.remotable.samples.kv.store;

import io.remotable.Remotable;
import io.remotable.samples.kv.placement.Version;

/**
 * A value and its age.
 *
 * @param key     whose value it is
 * @param version its age
 * @param value   the value
 */
@Remotable
record Entry(String key, Version version, String value) {
    int size() {
        return key.length() + value.length();
    }
}
