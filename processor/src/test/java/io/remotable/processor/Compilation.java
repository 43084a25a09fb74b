package io.remotable.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Compiles sources with the processor into directories of its own, by either compiler. */
final class Compilation {
    private static final Pattern CODE = Pattern.compile("\\[(REMOTABLE-\\d{3})]");

    private final Tool tool;
    private final Path directory;
    private final NavigableMap<String, String> sources = new TreeMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private List<Processor> processors = List.of(new RemotableProcessor());
    private boolean reversed;

    private Compilation(Tool tool, Path directory) {
        this.tool = tool;
        this.directory = directory;
    }

    static Compilation with(Tool tool, Path parent) {
        try {
            return new Compilation(tool, Files.createTempDirectory(parent, "compilation"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file, or several that begin with a line {@code // file: path} each. */
    Compilation source(String path, String text) {
        String[] parts = text.split("(?m)^// file: ");
        if (!parts[0].isBlank()) {
            sources.put(path, parts[0]);
        }
        Arrays.stream(parts)
                .skip(1)
                .forEach(part -> sources.put(
                        part.substring(0, part.indexOf('\n')).strip(), part.substring(part.indexOf('\n') + 1)));
        return this;
    }

    Compilation sources(Map<String, String> more) {
        sources.putAll(more);
        return this;
    }

    Compilation option(String... more) {
        return option(List.of(more));
    }

    Compilation option(List<String> more) {
        options.addAll(more);
        return this;
    }

    Compilation strict() {
        return option(tool.strict());
    }

    Compilation classPath(Path more) {
        classPath.add(more);
        return this;
    }

    Compilation processors(Processor... instead) {
        processors = List.of(instead);
        return this;
    }

    /** Hands the files to the compiler in the other order. */
    Compilation reversed() {
        reversed = true;
        return this;
    }

    Result compile() {
        try {
            return run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result run() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Path generated = Files.createDirectories(directory.resolve("generated"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = directory.resolve("source").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            files.add(file);
        }
        JavaCompiler compiler = tool.compiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        StringWriter out = new StringWriter();
        boolean success;
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(collector, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    out,
                    manager,
                    collector,
                    allOptions(classes, generated),
                    null,
                    manager.getJavaFileObjectsFromPaths(reversed ? files.reversed() : files));
            task.setProcessors(processors);
            success = task.call();
        }
        List<Problem> problems = collector.getDiagnostics().stream()
                .map(diagnostic -> problem(diagnostic))
                .toList();
        return new Result(success, problems, texts(generated), classes, out.toString());
    }

    private List<String> allOptions(Path classes, Path generated) {
        List<String> all = new ArrayList<>(List.of("--release", "25", "-d", "" + classes, "-s", "" + generated));
        all.addAll(options);
        if (tool == Tool.ECJ && !options.contains("-proc:only") && !options.containsAll(tool.strict())) {
            all.add("-nowarn");
        }
        if (!options.contains("--module-path")) {
            all.add("-classpath");
            all.add(Stream.concat(Stream.of(Api.directory()), classPath.stream())
                    .map(Path::toString)
                    .reduce((left, right) -> left + java.io.File.pathSeparator + right)
                    .orElseThrow());
        }
        return all;
    }

    private Problem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
        String text = diagnostic.getMessage(Locale.ROOT);
        Matcher code = CODE.matcher(text);
        JavaFileObject file = diagnostic.getSource();
        String name = file == null ? "" : Path.of(file.toUri()).getFileName().toString();
        return new Problem(
                code.find() ? code.group(1) : "", name, diagnostic.getLineNumber(), diagnostic.getKind(), text);
    }

    private static NavigableMap<String, String> texts(Path root) throws IOException {
        NavigableMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    /** What a compiler said. */
    record Problem(String code, String file, long line, Diagnostic.Kind kind, String text) {
        boolean isError() {
            return kind == Diagnostic.Kind.ERROR;
        }

        /** {@code REMOTABLE-012 Bad.java:7}, for assertions. */
        String place() {
            return code + " " + file + ":" + line;
        }
    }

    /** What came out of a compilation. */
    record Result(
            boolean success, List<Problem> problems, NavigableMap<String, String> generated, Path classes, String out) {
        /** The processor's own diagnostics. */
        List<Problem> remotable() {
            return problems.stream()
                    .filter(problem -> !problem.code().isEmpty())
                    .toList();
        }

        /** Errors and warnings, whoever made them. */
        List<String> complaints() {
            return problems.stream()
                    .filter(problem -> problem.kind() != Diagnostic.Kind.NOTE)
                    .map(problem -> problem.kind() + " " + problem.file() + ":" + problem.line() + " " + problem.text())
                    .toList();
        }

        ClassLoader load() {
            try {
                return new URLClassLoader(new URL[] {
                    classes.toUri().toURL(), Api.directory().toUri().toURL()
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
