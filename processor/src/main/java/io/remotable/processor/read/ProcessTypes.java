package io.remotable.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.remotable.processor.model.WireType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The types of {@code io.remotable.process} that travel, found among the constants of the runtime's {@code ProcessCodecs}. */
final class ProcessTypes {
    static final String PACKAGE = "io.remotable.process";
    static final String RECEIVE_PORT = PACKAGE + ".ReceivePort";
    static final String PROCESS_CONTEXT = PACKAGE + ".ProcessContext";

    private static final ClassName CODECS = ClassName.get("io.remotable.table", "ProcessCodecs");
    private static final Set<String> PHANTOMS = Set.of("SendPort", "Closure", "CP", "ChannelClosure");
    private static final Set<String> LEAVES =
            Set.of("ProcessId", "NodeId", "SendPortId", "SendPort", "MonitorRef", "SpawnRef", "DiedReason");

    private final Elements elements;

    ProcessTypes(Elements elements) {
        this.elements = elements;
    }

    static boolean isPhantom(ClassName type) {
        return isProcessType(type) && PHANTOMS.contains(type.simpleName());
    }

    static WireType phantom(ParameterizedTypeName type, List<WireType> arguments, boolean wildcard) {
        String name = type.rawType().simpleName();
        String factory = name.equals("CP") ? "cp" : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return new WireType.Phantom(
                type, "remotable." + name, CODECS, factory, arguments, wildcard, LEAVES.contains(name));
    }

    Optional<WireType> find(ClassName type) {
        if (!isProcessType(type)) {
            return Optional.empty();
        }
        String constant =
                type.simpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        TypeElement codecs = elements.getTypeElement(CODECS.canonicalName());
        boolean exists = codecs != null
                && codecs.getEnclosedElements().stream()
                        .anyMatch(member -> member.getSimpleName().contentEquals(constant));
        return exists ? Optional.of(constant(type, constant)) : Optional.empty();
    }

    private static WireType constant(TypeName type, String constant) {
        String name = ((ClassName) type).simpleName();
        return new WireType.Builtin(type, "remotable." + name, CODECS, constant, "", LEAVES.contains(name));
    }

    private static boolean isProcessType(ClassName type) {
        return type.packageName().equals(PACKAGE) && type.simpleNames().size() == 1;
    }
}
