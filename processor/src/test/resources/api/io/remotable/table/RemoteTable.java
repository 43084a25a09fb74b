package io.remotable.table;

import io.remotable.codec.Codec;
import java.util.ArrayList;
import java.util.List;

/** A stand-in for the runtime's. */
public final class RemoteTable {
    private final List<String> labels;
    private final List<String> names;

    private RemoteTable(List<String> labels, List<String> names) {
        this.labels = List.copyOf(labels);
        this.names = List.copyOf(names);
    }

    public List<String> labels() {
        return labels;
    }

    public List<String> names() {
        return names;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private final List<String> labels = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        private Builder() {}

        public Builder entryPoint(EntryPoint<?> entryPoint) {
            labels.add(entryPoint.label());
            return this;
        }

        public Builder codec(Codec<?> codec) {
            names.add(codec.name());
            return this;
        }

        public Builder add(RemoteTable part) {
            labels.addAll(part.labels);
            return this;
        }

        public RemoteTable build() {
            return new RemoteTable(labels, names);
        }
    }
}
