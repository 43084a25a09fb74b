package io.remotable.table;

import io.remotable.process.Message;

/**
 * Names and shows messages that no node made: by the table of the calling process's node, and elsewhere by what is on the
 * class path. {@link Message} finds it through {@link java.util.ServiceLoader}; nobody else needs it.
 */
public final class DiscoveredForm implements Message.Form {
    /** For the service loader. */
    public DiscoveredForm() {}

    private static Message.Form form() {
        return new TableForm(CurrentTable.get());
    }

    @Override
    public String typeName(Object value) {
        return form().typeName(value);
    }

    @Override
    public String toYaml(Object value) {
        return form().toYaml(value);
    }

    @Override
    public Object isolate(Object value) {
        return form().isolate(value);
    }
}
