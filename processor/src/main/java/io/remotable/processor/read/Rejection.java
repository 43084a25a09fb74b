package io.remotable.processor.read;

import com.palantir.javapoet.ClassName;
import io.remotable.processor.diagnostics.Code;
import io.remotable.processor.model.WireType.Unusable;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Says why a class that has no codec does not travel, and what to do instead. */
final class Rejection {
    private static final Set<String> FUNCTIONS = Set.of("java.lang.Runnable", "java.util.concurrent.Callable");
    private static final List<String> LOCAL = List.of(
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.lang.Class",
            "java.lang.ClassLoader",
            "java.lang.Module",
            "java.lang.Process",
            "java.lang.AutoCloseable",
            "java.lang.ref.Reference",
            "java.util.concurrent.Executor",
            "java.util.concurrent.Future",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.locks.Lock",
            "java.util.concurrent.locks.Condition",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.Semaphore",
            "java.util.Timer",
            "java.io.File",
            "java.nio.file.Path",
            "java.nio.Buffer");

    private final Elements elements;
    private final Types types;

    Rejection(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    Unusable explain(DeclaredType type, String text, String usingPackage) {
        TypeElement element = (TypeElement) type.asElement();
        ClassName name = ClassName.get(element);
        String qualified = name.canonicalName();
        boolean library = isLibrary(name);
        String codec = Declarations.companion(name, library ? usingPackage : name.packageName(), "Codec")
                .canonicalName();
        if (qualified.equals("java.lang.Object")) {
            return new Unusable(Code.OBJECT, List.of());
        }
        if (isFunction(element, qualified)) {
            return new Unusable(Code.FUNCTION, List.of(text));
        }
        String collection = replacement(type);
        if (!collection.isEmpty()) {
            return new Unusable(Code.COLLECTION, List.of(text, collection));
        }
        if (LOCAL.stream().anyMatch(local -> isA(type, local))) {
            return new Unusable(Code.LOCAL_RESOURCE, List.of(text));
        }
        if (Declarations.isDataKind(element) && !library) {
            String kind = Declarations.describe(element).replaceFirst("^an? ", "");
            return new Unusable(Code.NOT_ANNOTATED, List.of(qualified, kind, codec));
        }
        String place = codec.indexOf('.') < 0 ? codec + " (in the unnamed package)" : codec;
        return new Unusable(Code.NO_CODEC, List.of(text, place));
    }

    private static boolean isLibrary(ClassName name) {
        return name.packageName().startsWith("java.")
                || name.packageName().startsWith("javax.")
                || name.packageName().equals(ProcessTypes.PACKAGE);
    }

    private static boolean isFunction(TypeElement element, String qualified) {
        return FUNCTIONS.contains(qualified)
                || qualified.startsWith("java.util.function.")
                || Annotations.find(element, "java.lang.FunctionalInterface").isPresent();
    }

    private String replacement(DeclaredType type) {
        if (isA(type, "java.util.Map")) {
            return "Map";
        }
        if (isA(type, "java.util.Set")) {
            return "Set";
        }
        if (isA(type, "java.lang.Iterable") && !isA(type, "java.nio.file.Path")
                || isA(type, "java.util.Iterator")
                || isA(type, "java.util.stream.BaseStream")) {
            return "List";
        }
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        return name.startsWith("java.util.Optional") ? "Optional" : "";
    }

    private boolean isA(DeclaredType type, String name) {
        TypeElement above = elements.getTypeElement(name);
        return above != null && types.isSubtype(types.erasure(type), types.erasure(above.asType()));
    }
}
