package io.remotable.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.remotable.processor.diagnostics.Code;
import java.util.List;

/** The type of a component, parameter or result, as far as its serializer is concerned. */
public sealed interface WireType {
    /**
     * The Java type.
     *
     * @return as the source has it, without annotations
     */
    TypeName javaType();

    /**
     * A type whose codec the runtime has.
     *
     * @param javaType the Java type
     * @param wireName its stable name
     * @param owner    the class of the constant
     * @param constant the constant that is its codec
     * @param cursor   the cursor method that writes and reads it and rejects null, or empty
     * @param leaf     whether its values are immutable
     */
    record Builtin(TypeName javaType, String wireName, ClassName owner, String constant, String cursor, boolean leaf)
            implements WireType {}

    /**
     * A list, set, map or optional.
     *
     * @param javaType  the Java type
     * @param kind      which
     * @param arguments what is inside
     */
    record Compound(TypeName javaType, CompoundKind kind, List<WireType> arguments) implements WireType {}

    /**
     * A process type that has type arguments but is written without regard to them, a closure for example.
     *
     * @param javaType  the Java type
     * @param wireName  its stable name
     * @param owner     the class of the factory
     * @param factory   the generic method that returns its codec
     * @param arguments what can be checked of the type arguments
     * @param wildcard  whether a type argument is a wildcard
     * @param leaf      whether its values are immutable
     */
    record Phantom(
            ParameterizedTypeName javaType,
            String wireName,
            ClassName owner,
            String factory,
            List<WireType> arguments,
            boolean wildcard,
            boolean leaf)
            implements WireType {}

    /**
     * A type with a codec of its own, generated or written by hand.
     *
     * @param javaType  the Java type
     * @param wireName  its stable name, without arguments
     * @param codec     the codec's class
     * @param arguments the type arguments, for a generic record
     * @param kind      how its codec works
     */
    record Named(TypeName javaType, String wireName, ClassName codec, List<WireType> arguments, NamedKind kind)
            implements WireType {}

    /**
     * A type parameter of the generic record around.
     *
     * @param javaType the Java type
     */
    record Variable(TypeVariableName javaType) implements WireType {}

    /**
     * A type that does not travel.
     *
     * @param code    why
     * @param details what fills the blanks of the code's text, after the first
     */
    record Unusable(Code code, List<String> details) implements WireType {
        @Override
        public TypeName javaType() {
            return ClassName.OBJECT;
        }
    }

    /** The collections that travel. */
    enum CompoundKind {
        /** {@code java.util.Optional}. */
        OPTIONAL,
        /** {@code java.util.List}. */
        LIST,
        /** {@code java.util.Set}. */
        SET,
        /** {@code java.util.Map}. */
        MAP;

        /**
         * The Java type.
         *
         * @return its simple name
         */
        public String type() {
            return switch (this) {
                case OPTIONAL -> "Optional";
                case LIST -> "List";
                case SET -> "Set";
                case MAP -> "Map";
            };
        }

        /**
         * The factory in {@code Codecs}.
         *
         * @return the method's name
         */
        public String factory() {
            return switch (this) {
                case OPTIONAL -> "optional";
                case LIST -> "list";
                case SET -> "set";
                case MAP -> "map";
            };
        }

        /**
         * The cursor method.
         *
         * @return the method's name
         */
        public String cursor() {
            return switch (this) {
                case OPTIONAL -> "optional";
                case LIST, SET -> "sequence";
                case MAP -> "map";
            };
        }
    }

    /** How the codec of a named type works. */
    enum NamedKind {
        /** A record: an object with fields. */
        RECORD,
        /** An enum: a constant. */
        ENUM,
        /** A sealed interface: one of its cases. */
        SEALED,
        /** By hand. */
        CUSTOM
    }
}
