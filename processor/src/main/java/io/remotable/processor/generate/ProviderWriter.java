package io.remotable.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.remotable.processor.model.RemoteUnit;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class by which a table is discovered; public, whatever the class that it is for. */
final class ProviderWriter {
    private ProviderWriter() {}

    static GeneratedClass write(RemoteUnit unit) {
        TypeSpec.Builder provider = TypeSpec.classBuilder(unit.provider())
                .addJavadoc("Offers the table of {@link $T} to discovery.\n", unit.type())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Api.PROVIDER)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("For the service loader.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .addMethod(CodecSkeleton.override("remoteTable", Api.TABLE)
                        .addStatement("return $T.remoteTable()", unit.closures())
                        .build());
        return new GeneratedClass(unit.provider(), provider, Set.of());
    }
}
