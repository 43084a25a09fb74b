package io.remotable.processor.validate;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.remotable.processor.diagnostics.Code;
import io.remotable.processor.diagnostics.Diagnostic;
import io.remotable.processor.model.EntryClass;
import io.remotable.processor.model.EntryMethod;
import io.remotable.processor.model.Parameter;
import io.remotable.processor.model.Parameter.Role;
import io.remotable.processor.model.WireType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be an entry point. */
final class EntryRules {
    private static final Set<String> TAKEN = Set.of(
            "remoteTable()",
            "clone()",
            "finalize()",
            "getClass()",
            "hashCode()",
            "notify()",
            "notifyAll()",
            "toString()",
            "wait()",
            "wait(long)",
            "wait(long,int)");

    private EntryRules() {}

    static void check(EntryClass entries, List<Diagnostic> found) {
        Map<String, EntryMethod> factories = new HashMap<>();
        for (EntryMethod method : entries.methods()) {
            String name = name(entries, method);
            checkDeclaration(entries, method, name, found);
            checkParameters(method, name, found);
            checkResult(method, name, found);
            String factory = factory(method);
            if (TAKEN.contains(factory) || factories.putIfAbsent(factory, method) != null) {
                found.add(Diagnostic.of(Code.FACTORY_CLASH, method.place(), name, factory));
            }
        }
    }

    static String name(EntryClass entries, EntryMethod method) {
        return entries.type().canonicalName() + "#" + method.method();
    }

    private static void checkDeclaration(EntryClass entries, EntryMethod method, String name, List<Diagnostic> found) {
        EntryMethod.Traits traits = method.traits();
        if (!traits.isStatic()) {
            found.add(Diagnostic.of(Code.NOT_STATIC, method.place(), name));
        }
        if (traits.isPrivate() || !entries.privatePart().isEmpty()) {
            String hidden = traits.isPrivate() ? "it" : entries.privatePart();
            found.add(Diagnostic.of(Code.PRIVATE_METHOD, method.place(), name, hidden));
        }
        if (entries.isInner()) {
            String type = entries.type().canonicalName();
            found.add(Diagnostic.of(Code.INNER_CLASS, method.place(), name, type));
        }
        if (traits.isGeneric()) {
            found.add(Diagnostic.of(Code.GENERIC_METHOD, method.place(), name));
        }
        for (String exception : traits.tooWide()) {
            found.add(Diagnostic.of(Code.UNTHROWABLE, method.place(), name, exception));
        }
    }

    private static void checkParameters(EntryMethod method, String name, List<Diagnostic> found) {
        int ports = 0;
        for (Parameter parameter : method.parameters()) {
            String subject = "parameter `" + parameter.name() + "` of " + name;
            boolean first = parameter.equals(method.parameters().getFirst());
            if (parameter.role() == Role.CONTEXT && first) {
                continue;
            }
            TypeRules.check(parameter.type(), subject, parameter.place(), found);
            if (parameter.role() == Role.PORT && parameter.type().javaType() instanceof ParameterizedTypeName) {
                String element = parameter.type().javaType().toString();
                found.add(Diagnostic.of(Code.PORT_ELEMENT, parameter.place(), subject, element));
            }
            if (parameter.role() == Role.PORT && ++ports == 2) {
                found.add(Diagnostic.of(Code.TWO_PORTS, parameter.place(), name));
            }
        }
    }

    private static void checkResult(EntryMethod method, String name, List<Diagnostic> found) {
        WireType result = method.result();
        TypeRules.check(result, "the result of " + name, method.place(), found);
        boolean nothing = result.javaType().equals(TypeName.VOID.box());
        if (method.port().isPresent() && !nothing && !(result instanceof WireType.Unusable)) {
            found.add(Diagnostic.of(
                    Code.PORT_AND_RESULT,
                    method.place(),
                    name,
                    result.javaType().toString()));
        }
    }

    private static String factory(EntryMethod method) {
        return method.arguments().stream()
                .map(parameter -> erasure(parameter.type().javaType()).toString())
                .collect(Collectors.joining(",", method.method() + "(", ")"));
    }

    private static TypeName erasure(TypeName type) {
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    }
}
