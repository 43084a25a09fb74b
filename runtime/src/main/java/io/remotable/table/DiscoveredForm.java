package io.remotable.table;

import io.remotable.process.Message;

/**
 * Names and shows messages that no node made, by what is on the class path. {@link Message} finds it through
 * {@link java.util.ServiceLoader}; nobody else needs it.
 */
public final class DiscoveredForm implements Message.Form {
    /** For the service loader. */
    public DiscoveredForm() {}

    private static Message.Form form() {
        return new TableForm(RemoteTable.discover());
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
