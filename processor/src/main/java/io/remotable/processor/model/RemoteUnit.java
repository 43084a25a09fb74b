package io.remotable.processor.model;

import com.palantir.javapoet.ClassName;
import io.remotable.processor.diagnostics.Place;
import java.util.List;

/**
 * A top-level class and all that is {@code @Remotable} in it: what is read, checked and generated as one.
 *
 * @param type       the class
 * @param closures   the class to be generated for it
 * @param isPublic   whether it is public
 * @param modular    whether it is in a named module
 * @param generated  whether that module can name the annotation {@code Generated}
 * @param messages   the types to be serialized, sorted
 * @param entries    the classes with entry points, sorted
 * @param codecs     the codecs written by hand, sorted
 * @param place      where it stands
 */
public record RemoteUnit(
        ClassName type,
        ClassName closures,
        boolean isPublic,
        boolean modular,
        boolean generated,
        List<MessageType> messages,
        List<EntryClass> entries,
        List<CustomCodec> codecs,
        Place place) {
    /**
     * The types that a table can hold.
     *
     * @return the messages that are not generic
     */
    public List<MessageType> registered() {
        return messages.stream()
                .filter(message -> !message.header().isGeneric())
                .toList();
    }

    /**
     * Whether there is anything to put in a table.
     *
     * @return true for all units but those of generic records alone
     */
    public boolean hasTable() {
        return !registered().isEmpty() || !entries.isEmpty() || !codecs.isEmpty();
    }

    /**
     * The class that offers the table to discovery.
     *
     * @return its name
     */
    public ClassName provider() {
        return ClassName.get(type.packageName(), type.simpleName() + "_RemoteTable");
    }
}
