package io.remotable.processor;

import com.palantir.javapoet.ClassName;
import io.remotable.processor.diagnostics.Code;
import io.remotable.processor.diagnostics.Diagnostic;
import io.remotable.processor.diagnostics.Place;
import io.remotable.processor.diagnostics.Reporter;
import io.remotable.processor.generate.Generator;
import io.remotable.processor.generate.SourceFiles;
import io.remotable.processor.model.RemoteUnit;
import io.remotable.processor.read.Annotations;
import io.remotable.processor.read.ModuleDirectives;
import io.remotable.processor.read.UnitReader;
import io.remotable.processor.validate.UnitValidator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The top-level classes of a compilation, one after another. One that mentions a type which does not exist yet is tried
 * again in the next round, found by its name, because elements are not the same from round to round.
 */
final class Units {
    private final Elements elements;
    private final Reporter reporter;
    private final UnitReader reader;
    private final Generator generator;
    private final ModuleDirectives modules;
    private final NavigableSet<String> waiting = new TreeSet<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> roots = new HashSet<>();
    private final Set<String> generated = new HashSet<>();
    private final Map<String, String> providers = new TreeMap<>();

    Units(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.reporter = new Reporter(environment.getMessager());
        this.reader = new UnitReader(elements, environment.getTypeUtils());
        this.generator = new Generator(new SourceFiles(environment.getFiler(), reporter));
        this.modules = new ModuleDirectives(elements);
    }

    void round(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        boolean last = round.processingOver();
        boolean complained = round.errorRaised();
        guard("the compilation", () -> collect(annotations, round));
        for (String name : List.copyOf(waiting)) {
            guard(name, () -> attempt(name, last, complained));
        }
        if (last) {
            providers.forEach((name, provider) -> guard(name, () -> checkModule(name, provider)));
        }
    }

    private void collect(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                roots.add(type.getQualifiedName().toString());
            }
        }
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(Annotations.REMOTABLE)) {
                round.getElementsAnnotatedWith(annotation).stream()
                        .map(UnitReader::unitOf)
                        .filter(name -> !done.contains(name))
                        .forEach(waiting::add);
            }
        }
    }

    private void attempt(String name, boolean last, boolean complained) {
        TypeElement type = elements.getTypeElement(name);
        if (type == null) {
            return;
        }
        RemoteUnit unit = reader.read(type);
        List<Diagnostic> found = UnitValidator.validate(unit, this::isTaken);
        boolean unresolved = found.stream().anyMatch(diagnostic -> diagnostic.code() == Code.UNRESOLVED);
        if (unresolved && !last) {
            return;
        }
        waiting.remove(name);
        done.add(name);
        if (found.isEmpty()) {
            generate(name, unit);
        }
        found.stream()
                .filter(diagnostic -> diagnostic.code() != Code.UNRESOLVED || !complained)
                .forEach(reporter::report);
    }

    private void generate(String name, RemoteUnit unit) {
        unit.messages()
                .forEach(message -> generated.add(message.header().codec().canonicalName()));
        unit.entries().forEach(entries -> generated.add(entries.closures().canonicalName()));
        if (unit.hasTable()) {
            generated.add(unit.closures().canonicalName());
            generated.add(unit.provider().canonicalName());
            providers.put(name, unit.provider().canonicalName());
        }
        generator.generate(unit);
    }

    private boolean isTaken(ClassName name) {
        return roots.contains(name.canonicalName()) || generated.contains(name.canonicalName());
    }

    private void checkModule(String name, String provider) {
        TypeElement type = elements.getTypeElement(name);
        String module = type == null ? "" : modules.lacking(type, provider);
        if (type != null && !module.isEmpty()) {
            reporter.report(Diagnostic.of(Code.MODULE_INFO, Place.of(type), module, provider));
        }
    }

    /** Nothing that goes wrong here may end the compiler with a stack trace. */
    private void guard(String name, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | StackOverflowError e) {
            waiting.remove(name);
            StackTraceElement[] trace = e.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0];
            reporter.report(Code.INTERNAL, List.of(name, e + where));
        }
    }
}
