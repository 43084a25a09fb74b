package io.remotable.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.remotable.processor.model.CustomCodec;
import io.remotable.processor.model.EntryClass;
import io.remotable.processor.model.MessageType;
import io.remotable.processor.model.RemoteUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes closure tables: factories for the entry points of a class, and the table of all that is in it. */
final class ClosuresWriter {
    private ClosuresWriter() {}

    /** The table of a nested class: its entry points, and the types in it. */
    static GeneratedClass nested(RemoteUnit unit, EntryClass entries) {
        return write(unit, entries.type(), entries.closures(), entries.isPublic(), Optional.of(entries));
    }

    /** The table of a top-level class: all that there is in it. */
    static GeneratedClass topLevel(RemoteUnit unit) {
        Optional<EntryClass> own = unit.entries().stream()
                .filter(entries -> entries.type().equals(unit.type()))
                .findFirst();
        return write(unit, unit.type(), unit.closures(), unit.isPublic(), own);
    }

    private static GeneratedClass write(
            RemoteUnit unit, ClassName type, ClassName closures, boolean isPublic, Optional<EntryClass> own) {
        TypeSpec.Builder table = TypeSpec.classBuilder(closures)
                .addJavadoc("What of {@link $T} can be run and sent between nodes.\n", type)
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (isPublic) {
            table.addModifiers(Modifier.PUBLIC);
        }
        Set<String> warnings = new TreeSet<>();
        EntryWriter entries = new EntryWriter(table, isPublic, warnings);
        own.ifPresent(entries::add);
        table.addMethod(remoteTable(unit, type, isPublic, entries.constants()));
        if (mentionsDeprecated(unit, type)) {
            warnings.addAll(List.of("deprecation", "removal"));
        }
        return new GeneratedClass(closures, table, warnings);
    }

    private static MethodSpec remoteTable(RemoteUnit unit, ClassName type, boolean isPublic, List<String> constants) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("remoteTable")
                .addJavadoc("The table to give to a node that does not find it by itself.\n")
                .addJavadoc("\n@return the entry points and message types of {@link $T}", type)
                .addModifiers(Modifier.STATIC)
                .returns(Api.TABLE)
                .addStatement("$T table = $T.builder()", Api.TABLE.nestedClass("Builder"), Api.TABLE);
        if (isPublic) {
            method.addModifiers(Modifier.PUBLIC);
        }
        for (String constant : constants) {
            method.addStatement("table.entryPoint($L)", constant);
        }
        for (EntryClass other : unit.entries()) {
            if (isNextIn(unit, other.type(), type)) {
                method.addStatement("table.add($T.remoteTable())", other.closures());
            }
        }
        for (MessageType message : unit.registered()) {
            if (belongs(message.header().type(), type, unit)) {
                method.addStatement("table.codec($T.INSTANCE)", message.header().codec());
            }
        }
        for (CustomCodec codec : unit.codecs()) {
            if (isIn(codec.type(), type)) {
                method.addStatement("table.codec($T.INSTANCE)", codec.type());
            }
        }
        return method.addStatement("return table.build()").build();
    }

    /** What is declared in another file, as a case of a sealed interface, belongs to the top-level class. */
    private static boolean belongs(ClassName message, ClassName type, RemoteUnit unit) {
        return type.equals(unit.type()) || isIn(message, type);
    }

    /** Whether a class with entry points is in another one, and in no third one in between. */
    private static boolean isNextIn(RemoteUnit unit, ClassName inner, ClassName outer) {
        return !inner.equals(outer)
                && isIn(inner, outer)
                && unit.entries().stream()
                        .map(EntryClass::type)
                        .noneMatch(between -> !between.equals(inner)
                                && !between.equals(outer)
                                && isIn(inner, between)
                                && isIn(between, outer));
    }

    private static boolean isIn(ClassName inner, ClassName outer) {
        for (ClassName current = inner; current != null; current = current.enclosingClassName()) {
            if (current.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentionsDeprecated(RemoteUnit unit, ClassName type) {
        return unit.entries().stream()
                .filter(entries -> entries.type().equals(type))
                .flatMap(entries -> entries.methods().stream())
                .anyMatch(method -> method.traits().deprecated());
    }
}
