package io.remotable.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.remotable.processor.diagnostics.Reporter;
import io.remotable.processor.model.RemoteUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.tools.StandardLocation;

/** The one place where files are made: each has the unit's top-level class as its only originating element. */
public final class SourceFiles {
    /** Where the names of the providers lie, each the name of an empty file. */
    static final String INDEX = "META-INF/remotable/tables/";

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String PROCESSOR = "io.remotable.processor.RemotableProcessor";

    private final Filer filer;
    private final Reporter reporter;

    /**
     * For a compilation.
     *
     * @param filer    the compiler's
     * @param reporter where to tell that a file was there already
     */
    public SourceFiles(Filer filer, Reporter reporter) {
        this.filer = filer;
        this.reporter = reporter;
    }

    void write(RemoteUnit unit, GeneratedClass generated) {
        TypeSpec.Builder spec = generated.spec();
        if (unit.generated()) {
            spec.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        Set<String> warnings = new TreeSet<>(generated.warnings());
        if (unit.modular() && spec.build().modifiers().contains(Modifier.PUBLIC)) {
            warnings.add("exports");
        }
        if (!warnings.isEmpty()) {
            spec.addAnnotation(suppress(warnings));
        }
        String text = JavaFile.builder(generated.name().packageName(), spec.build())
                .indent("    ")
                .build()
                .toString();
        Element origin = unit.place().element();
        attempt(generated.name().canonicalName(), origin, () -> {
            try (Writer out = filer.createSourceFile(generated.name().canonicalName(), origin)
                    .openWriter()) {
                out.write(text);
            }
        });
    }

    void writeIndex(RemoteUnit unit) {
        String name = INDEX + unit.provider().reflectionName();
        Element origin = unit.place().element();
        attempt(
                name,
                origin,
                () -> filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, origin)
                        .openWriter()
                        .close());
    }

    private void attempt(String name, Element origin, Output output) {
        try {
            output.run();
        } catch (FilerException e) {
            reporter.note(name + " was written before: " + e.getMessage(), origin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotationSpec suppress(Set<String> warnings) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
        return annotation.build();
    }

    @FunctionalInterface
    private interface Output {
        void run() throws IOException;
    }
}
