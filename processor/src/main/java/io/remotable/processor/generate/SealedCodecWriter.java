package io.remotable.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.remotable.processor.model.MessageType.Case;
import io.remotable.processor.model.MessageType.SealedMessage;
import io.remotable.processor.model.TypeHeader;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the codec of a sealed interface: which case, and the case itself. */
final class SealedCodecWriter {
    private SealedCodecWriter() {}

    static TypeSpec.Builder write(SealedMessage message) {
        TypeHeader header = message.header();
        TypeSpec.Builder codec = CodecSkeleton.begin(header);
        CodecSkeleton.addInstance(codec, header.codec());
        codec.addField(cases(message));
        CodecSkeleton.addNames(
                codec,
                header,
                CodeBlock.of("$S", header.name().text()),
                CodeBlock.of(
                        "$S",
                        message.cases().stream().map(Case::name).collect(Collectors.joining(",", "sealed{", "}"))));
        CodecSkeleton.addParts(
                codec,
                message.cases().stream()
                        .map(one -> CodeBlock.of("$T.INSTANCE", one.codec()))
                        .toList());
        CodecSkeleton.addStandalone(codec, header);
        codec.addMethod(writeMethod(message));
        codec.addMethod(CodecSkeleton.read(header)
                .addStatement("return in.variant(field, CASES)")
                .build());
        codec.addMethod(isolateMethod(message));
        return codec;
    }

    private static FieldSpec cases(SealedMessage message) {
        TypeName element = ParameterizedTypeName.get(
                Api.CODEC, WildcardTypeName.subtypeOf(message.header().type()));
        List<CodeBlock> refs = message.cases().stream()
                .map(one -> CodeBlock.of("$T.<$T>ref(() -> $T.INSTANCE)", Api.CODECS, one.type(), one.codec()))
                .toList();
        return FieldSpec.builder(Api.listOf(element), "CASES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$>$>$T.of(\n$L)$<$<", Api.LIST, CodeBlock.join(refs, ",\n"))
                .build();
    }

    private static MethodSpec writeMethod(SealedMessage message) {
        TypeHeader header = message.header();
        MethodSpec.Builder method =
                CodecSkeleton.write(header).beginControlFlow("switch ($T.require(out, field, value))", Api.CODECS);
        for (int i = 0; i < message.cases().size(); i++) {
            Case one = message.cases().get(i);
            method.addStatement(
                    "case $T one -> out.variant(field, $L, $S, one, $T.INSTANCE)",
                    one.type(),
                    i,
                    one.name(),
                    one.codec());
        }
        return method.endControlFlow().build();
    }

    private static MethodSpec isolateMethod(SealedMessage message) {
        MethodSpec.Builder method = CodecSkeleton.isolate(message.header()).beginControlFlow("return switch (value)");
        for (Case one : message.cases()) {
            method.addStatement("case $T one -> $T.INSTANCE.isolate(one)", one.type(), one.codec());
        }
        return method.addCode("$<};\n").build();
    }
}
