package io.remotable.processor.model;

import com.palantir.javapoet.ClassName;
import io.remotable.processor.diagnostics.Place;
import java.util.List;

/** A type that is {@code @Remotable}, itself or through its sealed interface. */
public sealed interface MessageType {
    /**
     * What all of them have.
     *
     * @return name, visibility and so on
     */
    TypeHeader header();

    /**
     * A record.
     *
     * @param header     what all have
     * @param components its components in order
     */
    record RecordMessage(TypeHeader header, List<Component> components) implements MessageType {}

    /**
     * An enum.
     *
     * @param header    what all have
     * @param constants its constants' names in order
     */
    record EnumMessage(TypeHeader header, List<String> constants) implements MessageType {}

    /**
     * A sealed interface.
     *
     * @param header  what all have
     * @param cases   the records and enums below it, in order of their stable names
     * @param missing the types below it that do not exist
     */
    record SealedMessage(TypeHeader header, List<Case> cases, List<String> missing) implements MessageType {}

    /**
     * Something annotated that cannot be a message.
     *
     * @param header what all have
     * @param kind   what it is, with an article
     */
    record OddMessage(TypeHeader header, String kind) implements MessageType {}

    /**
     * One case of a sealed interface.
     *
     * @param type    the class
     * @param name    its stable name
     * @param codec   the class of its codec
     * @param generic whether it has type parameters
     * @param odd     what it is, with an article, when it is neither record nor enum; else empty
     * @param visible whether its codec can be used from the interface's
     * @param place   where it stands, or the interface when it is elsewhere
     */
    record Case(
            ClassName type, String name, ClassName codec, boolean generic, String odd, boolean visible, Place place) {}
}
