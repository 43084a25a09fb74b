package io.remotable.processor.read;

import com.palantir.javapoet.ClassName;
import io.remotable.processor.diagnostics.Place;
import io.remotable.processor.model.CustomCodec;
import io.remotable.processor.model.EntryClass;
import io.remotable.processor.model.RemoteUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a top-level class: what is annotated in it, and the cases of the sealed interfaces in it. */
public final class UnitReader {
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Elements elements;
    private final MessageReader messages;
    private final EntryReader entries;
    private final CodecLookup codecs;

    /**
     * A reader.
     *
     * @param elements the compiler's
     * @param types    the compiler's
     */
    public UnitReader(Elements elements, Types types) {
        TypeReader typeReader = new TypeReader(elements, types);
        Deprecation deprecation = new Deprecation(elements);
        this.elements = elements;
        this.messages = new MessageReader(typeReader, deprecation);
        this.entries = new EntryReader(typeReader, deprecation, elements, types);
        this.codecs = new CodecLookup(elements, types);
    }

    /**
     * The name of the top-level class that a declaration is in.
     *
     * @param element the declaration
     * @return its qualified name
     */
    public static String unitOf(Element element) {
        return Declarations.topLevel(element).getQualifiedName().toString();
    }

    /**
     * Reads a unit.
     *
     * @param type the top-level class
     * @return all that is remotable in it
     */
    public RemoteUnit read(TypeElement type) {
        Found found = new Found(type);
        found.collect(type);
        Optional<ModuleElement> module =
                Optional.ofNullable(elements.getModuleOf(type)).filter(named -> !named.isUnnamed());
        return new RemoteUnit(
                ClassName.get(type),
                Declarations.companion(type, "Closures"),
                Declarations.isPublic(type),
                module.isPresent(),
                canNameGenerated(module),
                found.messages.values().stream().map(messages::read).toList(),
                List.copyOf(found.entries.values()),
                List.copyOf(found.codecs.values()),
                Place.of(type));
    }

    private boolean canNameGenerated(Optional<ModuleElement> module) {
        TypeElement annotation = module.isPresent()
                ? elements.getTypeElement(module.get(), GENERATED)
                : elements.getTypeElement(GENERATED);
        return annotation != null;
    }

    /** Sorted by name, so that what is generated does not depend on the order of declaration. */
    private final class Found {
        private final TypeElement unit;
        private final Map<String, TypeElement> messages = new TreeMap<>();
        private final Map<String, EntryClass> entries = new TreeMap<>();
        private final Map<String, CustomCodec> codecs = new TreeMap<>();

        Found(TypeElement unit) {
            this.unit = unit;
        }

        void collect(TypeElement type) {
            String name = Declarations.binaryName(type);
            if (Annotations.isRemotable(type) && isCustomCodec(type)) {
                codecs.put(name, custom(type));
            } else if (Annotations.isRemotable(type) && !Declarations.isDataKind(type)) {
                messages.put(name, type);
            } else if (Coverage.isMessage(type)) {
                addOwned(type);
                Coverage.below(type).forEach(this::addOwned);
            }
            if (EntryReader.entryPoints(type).findAny().isPresent()) {
                entries.put(name, UnitReader.this.entries.read(type));
            }
            Declarations.memberTypes(type).forEach(this::collect);
        }

        private void addOwned(TypeElement type) {
            if (Declarations.isDataKind(type)
                    && Coverage.owner(type)
                            .filter(owner -> Coverage.same(owner, unit))
                            .isPresent()) {
                messages.put(Declarations.binaryName(type), type);
            }
        }

        private boolean isCustomCodec(TypeElement type) {
            return UnitReader.this.codecs.isCodec(type) && !Declarations.isSealedInterface(type);
        }

        private CustomCodec custom(TypeElement type) {
            return new CustomCodec(
                    ClassName.get(type),
                    UnitReader.this.codecs.typeOf(type),
                    UnitReader.this.codecs.wrong(type, null),
                    Place.of(type));
        }
    }
}
