package io.remotable.table;

import io.remotable.process.ProcessContext;
import io.remotable.process.ReceivePort;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Explains why a class has no codec, and what to do. */
final class NotRemotable {
    private static final String PROCESSOR = """
            the annotation processor did not run. Add to the maven-compiler-plugin:
                <annotationProcessorPaths>
                  <path>
                    <groupId>io.remotable</groupId>
                    <artifactId>remotable-processor</artifactId>
                    <version>${remotable.version}</version>
                  </path>
                </annotationProcessorPaths>""";

    private NotRemotable() {}

    static String explain(Class<?> type) {
        return type.getTypeName() + " cannot travel: " + reason(type);
    }

    private static String reason(Class<?> type) {
        if (type.isPrimitive()) {
            return "it is primitive. Name its box, Integer for int.";
        }
        if (type.isArray()) {
            return "it is an array of objects. Wrap a List in a @Remotable record.";
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type) || type == Optional.class) {
            return "a message is named by a Class, and a class does not tell what is in it. Wrap the List, Set, Map or "
                    + "Optional in a @Remotable record.";
        }
        if (ReceivePort.class.isAssignableFrom(type) || ProcessContext.class.isAssignableFrom(type)) {
            return "it stays with its process. Send a ProcessId or a SendPort.";
        }
        if (type.isHidden() || type.isSynthetic()) {
            return "it is a lambda or was made at run time. Code travels as a Closure of a @Remotable static method.";
        }
        if (type.isAnonymousClass() || type.isLocalClass()) {
            return "it is an anonymous or local class, which other nodes cannot name. Declare a @Remotable record of its "
                    + "own.";
        }
        return named(type);
    }

    /** Nobody can put a codec beside it. */
    private static boolean isOfTheJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader.equals(ClassLoader.getPlatformClassLoader());
    }

    private static String named(Class<?> type) {
        String codec = codecName(type);
        if (exists(codec, type.getClassLoader())) {
            return "its codec " + codec + " is not in the remote table of this node. Give the node "
                    + "RemoteTable.discover(), or add " + topLevel(type).getSimpleName() + "Closures.remoteTable().";
        }
        if (isOfTheJdk(type)) {
            return "it is a type of the JDK, which has no codec. Put what is wanted of it into a @Remotable record. Or write"
                    + " a codec, in a package of your own: a class " + type.getSimpleName()
                    + "Codec, annotated with @Remotable, with a static field INSTANCE.";
        }
        if (type.isRecord() || type.isEnum() || type.isSealed()) {
            return "it has no codec. Either it is not @Remotable: annotate the record, enum or sealed interface. Or "
                    + PROCESSOR;
        }
        return "it is not a record, enum or sealed interface. Make it one and annotate it with @Remotable, or write a "
                + "codec: a class " + codec + " with a public static field INSTANCE.";
    }

    /** The generated codec of {@code a.B.C} is {@code a.B_CCodec}. */
    private static String codecName(Class<?> type) {
        String name = type.getName().substring(type.getPackageName().length());
        return type.getPackageName() + name.replace('$', '_') + "Codec";
    }

    private static Class<?> topLevel(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer;
    }

    private static boolean exists(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
