package io.remotable.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeVariableName;
import io.remotable.processor.model.TypeHeader;
import javax.lang.model.element.Modifier;

/** What generated code does about null. */
final class Absent {
    private static final TypeVariableName T = TypeVariableName.get("T");

    private Absent() {}

    /** {@code present("name", value)} returns the value or throws. */
    static MethodSpec check(TypeHeader header) {
        return MethodSpec.methodBuilder("present")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(T)
                .returns(T)
                .addParameter(ClassName.get(String.class), "field")
                .addParameter(T, "value")
                .beginControlFlow("if (value == null)")
                .addStatement(
                        "throw new $T($S + field + $S)",
                        Api.CODEC_EXCEPTION,
                        "field '",
                        "' of " + header.type().canonicalName()
                                + " is null, and null does not travel. Make it an Optional.")
                .endControlFlow()
                .addStatement("return value")
                .build();
    }
}
