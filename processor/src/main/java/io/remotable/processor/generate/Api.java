package io.remotable.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

/** The names of what generated code uses. */
final class Api {
    static final ClassName CODEC = ClassName.get("io.remotable.codec", "Codec");
    static final ClassName CODECS = ClassName.get("io.remotable.codec", "Codecs");
    static final ClassName WRITER = ClassName.get("io.remotable.codec", "FieldWriter");
    static final ClassName READER = ClassName.get("io.remotable.codec", "FieldReader");
    static final ClassName CODEC_EXCEPTION = ClassName.get("io.remotable.process", "CodecException");
    static final ClassName CLOSURE = ClassName.get("io.remotable.process", "Closure");
    static final ClassName CHANNEL_CLOSURE = ClassName.get("io.remotable.process", "ChannelClosure");
    static final ClassName RECEIVE_PORT = ClassName.get("io.remotable.process", "ReceivePort");
    static final ClassName CP = ClassName.get("io.remotable.process", "CP");
    static final ClassName ENTRY_POINT = ClassName.get("io.remotable.table", "EntryPoint");
    static final ClassName TABLE = ClassName.get("io.remotable.table", "RemoteTable");
    static final ClassName PROVIDER = ClassName.get("io.remotable.table", "RemoteTableProvider");
    static final ClassName LIST = ClassName.get("java.util", "List");

    /** {@code Codec<?>}. */
    static final TypeName ANY_CODEC = codec(WildcardTypeName.subtypeOf(Object.class));

    private Api() {}

    static ParameterizedTypeName codec(TypeName type) {
        return ParameterizedTypeName.get(CODEC, type.isPrimitive() ? type.box() : type);
    }

    static ParameterizedTypeName listOf(TypeName type) {
        return ParameterizedTypeName.get(LIST, type);
    }
}
