package io.remotable.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.remotable.processor.model.TypeHeader;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What all generated codecs have. */
final class CodecSkeleton {
    private CodecSkeleton() {}

    static TypeSpec.Builder begin(TypeHeader header) {
        TypeSpec.Builder codec = TypeSpec.classBuilder(header.codec())
                .addJavadoc("The serializer of {@link $T}.\n", header.type())
                .addModifiers(Modifier.FINAL)
                .addTypeVariables(header.variables())
                .addSuperinterface(Api.codec(header.javaType()));
        header.variables()
                .forEach(variable -> codec.addJavadoc("\n@param <$L> a type parameter of the record", variable.name()));
        if (header.isPublic()) {
            codec.addModifiers(Modifier.PUBLIC);
        }
        return codec;
    }

    static void addInstance(TypeSpec.Builder codec, ClassName name) {
        codec.addField(FieldSpec.builder(name, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The only one.\n")
                .initializer("new $T()", name)
                .build());
        codec.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }

    static void addNames(TypeSpec.Builder codec, TypeHeader header, CodeBlock name, CodeBlock shape) {
        TypeName classType = header.isGeneric()
                ? ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.supertypeOf(header.javaType()))
                : ParameterizedTypeName.get(ClassName.get(Class.class), header.type());
        codec.addMethod(override("type", classType)
                .addStatement("return $T.class", header.type())
                .build());
        codec.addMethod(override("name", ClassName.get(String.class))
                .addStatement("return $L", name)
                .build());
        codec.addMethod(override("shape", ClassName.get(String.class))
                .addStatement("return $L", shape)
                .build());
    }

    static void addParts(TypeSpec.Builder codec, List<CodeBlock> parts) {
        if (!parts.isEmpty()) {
            codec.addMethod(override("parts", Api.listOf(Api.ANY_CODEC))
                    .addStatement("return $T.of($L)", Api.LIST, CodeBlock.join(parts, ", "))
                    .build());
        }
    }

    /** For codecs that are a field rather than an object with fields: encode and decode are write and read without a name. */
    static void addStandalone(TypeSpec.Builder codec, TypeHeader header) {
        codec.addMethod(encode(header)
                .addStatement("write(out, $T.ELEMENT, value)", Api.WRITER)
                .build());
        codec.addMethod(decode(header)
                .addStatement("return read(in, $T.ELEMENT)", Api.WRITER)
                .build());
    }

    static MethodSpec.Builder encode(TypeHeader header) {
        return override("encode", TypeName.VOID)
                .addParameter(Api.WRITER, "out")
                .addParameter(header.javaType(), "value");
    }

    static MethodSpec.Builder decode(TypeHeader header) {
        return override("decode", header.javaType()).addParameter(Api.READER, "in");
    }

    static MethodSpec.Builder write(TypeHeader header) {
        return override("write", TypeName.VOID)
                .addParameter(Api.WRITER, "out")
                .addParameter(String.class, "field")
                .addParameter(header.javaType(), "value");
    }

    static MethodSpec.Builder read(TypeHeader header) {
        return override("read", header.javaType())
                .addParameter(Api.READER, "in")
                .addParameter(String.class, "field");
    }

    static MethodSpec.Builder isolate(TypeHeader header) {
        return override("isolate", header.javaType()).addParameter(header.javaType(), "value");
    }

    static MethodSpec.Builder override(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }
}
