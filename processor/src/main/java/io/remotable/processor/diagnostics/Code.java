package io.remotable.processor.diagnostics;

import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic.Kind;

/**
 * Every diagnostic of the processor. Numbers are stable and never used again; {@code docs/errors.md} has a section for
 * each, and each has a test.
 */
public enum Code {
    /** {0} type, {1} what it is, {2} the codec it could have. */
    NOT_A_MESSAGE(
            1,
            "{0} is {1}",
            "a serializer is generated for records, enums and sealed interfaces only",
            "make it one of these, or take @Remotable off and write {2} for it by hand"),
    /** {0} case, {1} what it is. */
    CASE_NOT_DATA(
            2,
            "{0}, a case of a sealed interface, is {1}",
            "a receiver must know every case, and each must be a record, an enum or a sealed interface of such",
            "make {0} a record"),
    /** {0} sealed interface. */
    GENERIC_SEALED(
            3,
            "the sealed interface {0} has type parameters",
            "a message is named by its class, which says nothing about type arguments",
            "take the type parameters off; a generic record may be a component of its cases"),
    /** {0} case. */
    GENERIC_CASE(
            4,
            "{0}, a case of a sealed interface, has type parameters",
            "nothing tells the receiver which type arguments a value was made with",
            "take the type parameters off, or wrap it: a case with a component of that type, its arguments named"),
    /** {0} type, {1} which part is private. */
    PRIVATE_TYPE(
            5,
            "{0} cannot be reached, {1} is private",
            "its serializer is another class of the same package",
            "drop `private`"),
    /** {0} method. */
    NOT_STATIC(
            6,
            "{0} is not static",
            "what is shipped to another node is a name and arguments, and no object to call it on",
            "make it static and pass what it needs as parameters"),
    /** {0} method, {1} which part is private. */
    PRIVATE_METHOD(
            7,
            "{0} cannot be called, {1} is private",
            "its closure table is another class of the same package",
            "drop `private`"),
    /** {0} method. */
    GENERIC_METHOD(
            8,
            "{0} has type parameters",
            "its arguments are encoded by serializers chosen when it is compiled",
            "name the types, in one method for each"),
    /** {0} method, {1} exception. */
    UNTHROWABLE(
            9,
            "{0} declares `throws {1}`",
            "a process may end by any Exception, but no wider type",
            "declare `throws Exception` or narrower"),
    /** {0} subject. */
    RECEIVE_PORT(
            10,
            "{0} contains a ReceivePort",
            "only the process that made a channel can receive from it, so its receiving end never travels",
            "send the SendPort; to give a new process a port of its own, make the ReceivePort a parameter of its entry"
                    + " point and use spawnChannel"),
    /** {0} subject. */
    PROCESS_CONTEXT(
            11,
            "{0} contains a ProcessContext",
            "a context belongs to one process and never travels",
            "make it the first parameter of the entry point, where every process gets its own; send its pid() instead"),
    /** {0} subject, {1} type, {2} codec. */
    NO_CODEC(
            12,
            "{0} contains {1}, which has no serializer",
            "it is not one of the types that travel by themselves, and there is no top-level class {2}",
            "use a record, or write {2} that implements io.remotable.codec.Codec and has a static INSTANCE"),
    /** {0} subject. */
    OBJECT(
            13,
            "{0} contains java.lang.Object",
            "serializers are chosen when it is compiled, from the type that is written down",
            "name the type; for one of several make it a sealed interface, for any message use"
                    + " io.remotable.process.Message"),
    /** {0} subject, {1} type. */
    FUNCTION(
            14,
            "{0} contains the function type {1}",
            "code does not travel, and a lambda holds more than it shows",
            "make the code a static method with @Remotable and send the Closure or CP of it"),
    /** {0} subject, {1} type. */
    LOCAL_RESOURCE(
            15,
            "{0} contains {1}, which exists in this JVM only",
            "threads, files, sockets, locks, classes and the like mean nothing on another node",
            "keep it in a process and send that process's ProcessId"),
    /** {0} subject, {1} type. */
    RAW_TYPE(
            16,
            "{0} contains the raw type {1}",
            "without its type arguments no serializer can be chosen for what is inside",
            "write the type arguments"),
    /** {0} subject, {1} wildcard. */
    WILDCARD(
            17,
            "{0} contains the wildcard {1}",
            "the receiver must know the exact type to choose the same serializer",
            "name the type"),
    /** {0} subject, {1} type, {2} list type. */
    OBJECT_ARRAY(18, "{0} contains the array type {1}", "only arrays of primitives travel", "use {2}"),
    /** {0} subject, {1} type. */
    NESTED_ARRAY(
            19,
            "{0} contains the array of arrays {1}",
            "only arrays of one dimension travel",
            "use a list of arrays, or a record with the sizes and one flat array"),
    /** {0} subject, {1} type, {2} what to use. */
    COLLECTION(
            20,
            "{0} contains the collection type {1}",
            "of collections exactly List, Set, Map and Optional travel, and arrive unmodifiable",
            "use {2}"),
    /** {0} subject, {1} type, {2} kind, {3} codec. */
    NOT_ANNOTATED(
            21,
            "{0} contains the {2} {1}, which is not @Remotable",
            "only what is annotated gets a serializer",
            "annotate {1} with @Remotable; if it is not yours, write {3} that implements io.remotable.codec.Codec"),
    /** {0} subject, {1} codec class, {2} what is wrong, {3} type. */
    BAD_CODEC(
            22,
            "{0} needs {1}, which {2}",
            "a serializer written by hand is used through its field INSTANCE",
            "let {1} implement io.remotable.codec.Codec<{3}> and give it `public static final {1} INSTANCE`"),
    /** {0} subject, {1} type. */
    UNRESOLVED(
            23,
            "{0} contains {1}, which does not exist",
            "no source file, library or other annotation processor has it",
            "correct the name or import it; if another processor generates it, let that one run in the same compilation"),
    /** {0} stable name, {1} the other. */
    DUPLICATE_NAME(
            24,
            "the stable name {0} is also that of {1}",
            "nodes know types and entry points by this name alone",
            "give one of them another name in @Remotable(\"…\")"),
    /** {0} stable name, {1} character. */
    BAD_NAME(
            25,
            "the stable name \"{0}\" contains {1}",
            "such names stand in signatures, schemas and logs",
            "use letters, digits and . _ $ # / - only"),
    /** {0} stable name. */
    RESERVED_NAME(
            26,
            "the stable name \"{0}\" begins with `remotable.`",
            "these are the system's own",
            "begin with another word"),
    /** {0} method. */
    OVERLOAD(
            27,
            "{0} is overloaded, and another overload has the same stable name",
            "entry points of one name cannot be told apart when one of them changes",
            "name them apart: @Remotable(\"…\") on all but one"),
    /** {0} generated class, {1} for what. */
    NAME_TAKEN(
            28,
            "the class {0}, to be generated for {1}, exists",
            "the processor cannot write a class that you write",
            "rename yours; if it is a serializer for {1}, take @Remotable off {1} and put it on the serializer"),
    /** {0} method. */
    TWO_PORTS(
            29,
            "{0} has more than one ReceivePort",
            "the new process gets one channel from spawnChannel",
            "keep one, and let the process make others with newChan and send their SendPorts"),
    /** {0} method, {1} result. */
    PORT_AND_RESULT(
            30,
            "{0} takes a ReceivePort and returns {1}",
            "a process started by spawnChannel has nobody to return a result to",
            "return void, and send the result"),
    /** {0} subject, {1} element type. */
    PORT_ELEMENT(
            31,
            "{0} is a channel of {1}",
            "a channel's elements are checked by their class on arrival, and a class has no type arguments",
            "wrap it: a channel of a @Remotable record with a component of this type"),
    /** {0} method, {1} clash. */
    FACTORY_CLASH(
            32,
            "the factory of {0} would be {1}, which exists already",
            "factories bear the name and the parameters of their method",
            "rename the method; its stable name can stay, in @Remotable(\"…\")"),
    /** {0} subject, {1} type, {2} codec. */
    HIDDEN_CODEC(
            33,
            "{0} contains {1}, whose serializer {2} is not public",
            "it is used from another package",
            "make {1} and the types around it public (or {2}, when you wrote it)"),
    /** {0} subject, {1} type. */
    ENDLESS_TYPE(
            34,
            "{0} contains {1}, and so an endless number of types",
            "each instance would need a serializer for another instance of the same record",
            "use the record inside itself with its own type parameters only"),
    /** {0} subject. */
    VOID(
            35,
            "{0} contains java.lang.Void",
            "there is no value of it to send",
            "leave it out; as the result of an entry point it may stay"),
    /** {0} method, {1} class. */
    INNER_CLASS(
            36,
            "{0} is in the inner class {1}",
            "objects of an inner class belong to an object of the class around it, entry points belong to none",
            "make {1} static"),
    /** {0} module, {1} provider. */
    MODULE_INFO(
            37,
            "module {0} does not provide {1}",
            "RemoteTable.discover() then finds it on the class path only; on the module path no node starts",
            "add `provides io.remotable.table.RemoteTableProvider with {1};` to module-info.java",
            Kind.NOTE),
    /** {0} class, {1} stack trace. */
    INTERNAL(38, "the processor failed on {0}: {1}", "this is a bug of Remotable", "report it with the source of {0}");

    private final int number;
    private final String what;
    private final String why;
    private final String fix;
    private final Kind kind;

    Code(int number, String what, String why, String fix) {
        this(number, what, why, fix, Kind.ERROR);
    }

    Code(int number, String what, String why, String fix, Kind kind) {
        this.number = number;
        this.what = what;
        this.why = why;
        this.fix = fix;
        this.kind = kind;
    }

    /**
     * The name in messages and documents.
     *
     * @return for example {@code REMOTABLE-012}
     */
    public String id() {
        return String.format(Locale.ROOT, "REMOTABLE-%03d", number);
    }

    /**
     * How bad it is.
     *
     * @return error or note
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The text for the user.
     *
     * @param details what fills the blanks
     * @return code, what, why, fix and where to read more
     */
    public String message(List<String> details) {
        String text = "[" + id() + "] " + what + ". " + sentence(why) + ". Fix: " + fix + ". (docs/errors.md#"
                + id().toLowerCase(Locale.ROOT) + ")";
        for (int i = 0; i < details.size(); i++) {
            text = text.replace("{" + i + "}", details.get(i));
        }
        return text;
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
