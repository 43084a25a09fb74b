package io.remotable.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.processor.Compilation.Result;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closure tables, run. */
class ClosuresTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void theTableHasEveryEntryPointAndTypeOfTheClass(Tool tool) throws Exception {
        ClassLoader classes = load(tool, "Pings");

        assertThat(labels(classes, "demo.Pings"))
                .containsExactlyInAnyOrder(
                        "demo.Pings#chatServer(int)",
                        "demo.Pings#factorial(int)",
                        "demo.Pings#isPrime(long)",
                        "demo.Pings#pingServer()",
                        "demo.Pings#typedServer(io.remotable.process.ReceivePort<demo.Pings$Message>)");
        assertThat(names(classes, "demo.Pings"))
                .containsExactlyInAnyOrder("demo.Pings$Message", "demo.Pings$Message$Ping", "demo.Pings$Message$Pong");
    }

    @ParameterizedTest
    @EnumSource
    void theTableOfATopLevelClassHasThoseOfItsNestedClasses(Tool tool) throws Exception {
        ClassLoader classes = load(tool, "Nested");

        assertThat(labels(classes, "demo.Nested"))
                .containsExactlyInAnyOrder(
                        "demo.Nested#own()",
                        "demo.Nested$Public#method(demo.Nested$Public$Message)",
                        "demo.Nested$Inner#method(int)",
                        "demo.Nested$Inner$Deep#nothing()");
        assertThat(names(classes, "demo.Nested"))
                .containsExactlyInAnyOrder("demo.Nested$Public$Message", "demo.Nested$Inner$Deep$Message");
    }

    @ParameterizedTest
    @EnumSource
    void casesInOtherFilesAreInTheTableOfTheirInterface(Tool tool) throws Exception {
        ClassLoader classes = load(tool, "Files");

        assertThat(names(classes, "demo.Round")).containsExactlyInAnyOrder("demo.Round", "demo.Circle");
        assertThat(names(classes, "demo.Shape")).containsExactly("shape");
        assertThat(names(classes, "demo.Square")).containsExactly("square");
    }

    @ParameterizedTest
    @EnumSource
    void codecsByHandAreRegisteredWhenAnnotated(Tool tool) throws Exception {
        ClassLoader classes = load(tool, "Money");

        assertThat(names(classes, "demo.MoneyCodec")).containsExactly("demo.Money");
    }

    @ParameterizedTest
    @EnumSource
    void factoriesHaveTheNamesAndParametersOfTheirMethods(Tool tool) throws Exception {
        ClassLoader classes = load(tool, "Names");
        Class<?> closures = classes.loadClass("demo.NamesClosures");

        List<String> factories = new ArrayList<>();
        for (Method method : closures.getDeclaredMethods()) {
            if (!method.isSynthetic() && !method.getName().equals("remoteTable")) {
                factories.add(method.getName() + Arrays.toString(method.getParameterTypes()));
            }
        }
        assertThat(factories)
                .containsExactlyInAnyOrder(
                        "fields[int, interface java.util.List, int, int]",
                        "instance[int]",
                        "over[int]",
                        "over[class java.lang.String]",
                        "over[int, int]");
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionFieldIsThereUnlessOverloadsDisputeIt(Tool tool) throws Exception {
        ClassLoader classes = load(tool, "Names");

        assertThat(fields(classes.loadClass("demo.NamesClosures"))).containsExactly("instance");
    }

    @ParameterizedTest
    @EnumSource
    void generatedClassesAreAsVisibleAsWhatTheyAreFor(Tool tool) throws Exception {
        ClassLoader classes = load(tool, "Nested");

        assertThat(isPublic(classes, "demo.NestedClosures")).isTrue();
        assertThat(isPublic(classes, "demo.Nested_PublicClosures")).isTrue();
        assertThat(isPublic(classes, "demo.Nested_Public_MessageCodec")).isTrue();
        assertThat(isPublic(classes, "demo.Nested_InnerClosures")).isFalse();
        assertThat(isPublic(classes, "demo.Nested_Inner_Deep_MessageCodec")).isFalse();
        assertThat(isPublic(classes, "demo.Nested_RemoteTable")).isTrue();
    }

    private ClassLoader load(Tool tool, String name) {
        Result result = Compilation.with(tool, directory)
                .source(Sources.path(name), Sources.good(name))
                .compile();
        assertThat(result.complaints()).isEmpty();
        return result.load();
    }

    private static List<Object> labels(ClassLoader classes, String type) throws Exception {
        return List.copyOf((List<?>) table(classes, type, "labels"));
    }

    private static List<Object> names(ClassLoader classes, String type) throws Exception {
        return List.copyOf((List<?>) table(classes, type, "names"));
    }

    private static Object table(ClassLoader classes, String type, String part) throws Exception {
        Object provider =
                classes.loadClass(type + "_RemoteTable").getConstructor().newInstance();
        Object table = provider.getClass().getMethod("remoteTable").invoke(provider);
        return table.getClass().getMethod(part).invoke(table);
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isPrivate(field.getModifiers()))
                .map(Field::getName)
                .toList();
    }

    private static boolean isPublic(ClassLoader classes, String name) throws ClassNotFoundException {
        return Modifier.isPublic(classes.loadClass(name).getModifiers());
    }
}
