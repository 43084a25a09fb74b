package io.remotable.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.codec.Values.Color;
import io.remotable.codec.Values.One;
import io.remotable.codec.Values.Person;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.wire.Wire;
import net.openhft.chronicle.wire.WireType;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    @Test
    void shouldBeReadableByChronicleWire() {
        Person person = new Person("Ann", 41, List.of("a", "b"), Optional.of("hi"), Color.GREEN);
        Wire wire = WireType.BINARY_LIGHT.apply(
                Bytes.wrapForRead(Wires.encode(WireFormat.SELF_DESCRIBING, Values.PERSON, person)));
        assertThat(wire.read("name").text()).isEqualTo("Ann");
        assertThat(wire.read("age").int32()).isEqualTo(41);
        List<String> tags = new ArrayList<>();
        wire.read("tags").sequence(tags, (list, in) -> {
            while (in.hasNextSequenceItem()) {
                list.add(in.text());
            }
        });
        assertThat(tags).containsExactly("a", "b");
        assertThat(wire.read("note").text()).isEqualTo("hi");
        assertThat(wire.read("color").text()).isEqualTo("GREEN");
    }

    @Test
    void shouldStayUnloadedWithoutTheSelfDescribingFormat() throws Exception {
        assertThat(classesLoadedBy(WireFormat.COMPACT))
                .contains("CompactWriter")
                .doesNotContain("net.openhft");
        assertThat(classesLoadedBy(WireFormat.SELF_DESCRIBING)).contains("net.openhft");
    }

    private static String classesLoadedBy(WireFormat format) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of("-Xlog:class+load:stdout", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(OneRoundTrip.class.getName(), format.name()));
        Process java = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        java.waitFor();
        return output;
    }

    /** Runs in a JVM of its own. */
    static final class OneRoundTrip {
        private OneRoundTrip() {}

        public static void main(String[] arguments) {
            Wires.roundTrip(WireFormat.valueOf(arguments[0]), Values.ONE, new One(1));
        }
    }
}
