package io.remotable.processor.validate;

import io.remotable.processor.diagnostics.Code;
import io.remotable.processor.diagnostics.Diagnostic;
import io.remotable.processor.model.Component;
import io.remotable.processor.model.MessageType;
import io.remotable.processor.model.MessageType.Case;
import io.remotable.processor.model.MessageType.EnumMessage;
import io.remotable.processor.model.MessageType.OddMessage;
import io.remotable.processor.model.MessageType.RecordMessage;
import io.remotable.processor.model.MessageType.SealedMessage;
import io.remotable.processor.model.TypeHeader;
import java.util.List;

/** What may be a message. */
final class MessageRules {
    private MessageRules() {}

    static void check(MessageType message, List<Diagnostic> found) {
        TypeHeader header = message.header();
        if (!header.privatePart().isEmpty()) {
            found.add(Diagnostic.of(Code.PRIVATE_TYPE, header.place(), name(header), hidden(header)));
        }
        switch (message) {
            case RecordMessage type -> type.components().forEach(c -> check(header, c, found));
            case SealedMessage type -> check(type, found);
            case OddMessage type ->
                found.add(Diagnostic.of(
                        Code.NOT_A_MESSAGE,
                        header.place(),
                        name(header),
                        type.kind(),
                        header.codec().canonicalName()));
            case EnumMessage type -> {}
        }
    }

    private static void check(TypeHeader header, Component component, List<Diagnostic> found) {
        String subject = "component `" + component.name() + "` of " + name(header);
        TypeRules.check(component.type(), subject, component.place(), found);
        TypeRules.checkGrowth(component.type(), header.codec(), subject, component.place(), found);
    }

    private static void check(SealedMessage message, List<Diagnostic> found) {
        TypeHeader header = message.header();
        if (header.isGeneric()) {
            found.add(Diagnostic.of(Code.GENERIC_SEALED, header.place(), name(header)));
        }
        for (String missing : message.missing()) {
            found.add(Diagnostic.of(Code.UNRESOLVED, header.place(), "permits of " + name(header), missing));
        }
        for (Case one : message.cases()) {
            String type = one.type().canonicalName();
            if (!one.odd().isEmpty()) {
                found.add(Diagnostic.of(Code.CASE_NOT_DATA, one.place(), type, one.odd()));
            } else if (one.generic()) {
                found.add(Diagnostic.of(Code.GENERIC_CASE, one.place(), type));
            } else if (!one.visible()) {
                found.add(Diagnostic.of(
                        Code.HIDDEN_CODEC,
                        one.place(),
                        name(header),
                        type,
                        one.codec().canonicalName()));
            }
        }
    }

    private static String hidden(TypeHeader header) {
        return header.privatePart().equals(name(header)) ? "it" : header.privatePart();
    }

    private static String name(TypeHeader header) {
        return header.type().canonicalName();
    }
}
