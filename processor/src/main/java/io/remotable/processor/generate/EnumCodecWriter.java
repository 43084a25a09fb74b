package io.remotable.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.remotable.processor.model.MessageType.EnumMessage;
import io.remotable.processor.model.TypeHeader;
import javax.lang.model.element.Modifier;

/** Writes the codec of an enum: a constant is its ordinal in one format and its name in the other. */
final class EnumCodecWriter {
    private EnumCodecWriter() {}

    static TypeSpec.Builder write(EnumMessage message) {
        TypeHeader header = message.header();
        TypeSpec.Builder codec = CodecSkeleton.begin(header);
        CodecSkeleton.addInstance(codec, header.codec());
        CodeBlock names = CodeBlock.join(
                message.constants().stream()
                        .map(name -> CodeBlock.of("$S", name))
                        .toList(),
                ", ");
        codec.addField(FieldSpec.builder(
                        ArrayTypeName.of(header.type()), "CONSTANTS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.values()", header.type())
                .build());
        codec.addField(FieldSpec.builder(
                        Api.listOf(ClassName.get(String.class)),
                        "NAMES",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("$T.of($L)", Api.LIST, names)
                .build());
        CodecSkeleton.addNames(
                codec,
                header,
                CodeBlock.of("$S", header.name().text()),
                CodeBlock.of("$S", "enum{" + String.join(",", message.constants()) + "}"));
        CodecSkeleton.addStandalone(codec, header);
        codec.addMethod(CodecSkeleton.write(header)
                .addStatement("$T one = $T.require(out, field, value)", header.type(), Api.CODECS)
                .addStatement("out.enumeration(field, one.ordinal(), one.name())")
                .build());
        codec.addMethod(CodecSkeleton.read(header)
                .addStatement("return CONSTANTS[in.enumeration(field, NAMES)]")
                .build());
        codec.addMethod(
                CodecSkeleton.isolate(header).addStatement("return value").build());
        return codec;
    }
}
