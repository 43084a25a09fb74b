package io.remotable.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.process.ReceivePort;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotRemotableTest {
    record Plain() {}

    static final class Mutable {}

    @Test
    void shouldGiveBothCausesForARecord() {
        assertThat(NotRemotable.explain(Plain.class))
                .startsWith(
                        "io.remotable.table.NotRemotableTest$Plain cannot travel: it has no codec. Either it is not "
                                + "@Remotable: annotate the record, enum or sealed interface. Or the annotation processor did not "
                                + "run. Add to the maven-compiler-plugin:\n")
                .contains("<annotationProcessorPaths>", "<artifactId>remotable-processor</artifactId>");
    }

    @Test
    void shouldTellWhatAMutableClassNeeds() {
        assertThat(NotRemotable.explain(Mutable.class))
                .contains("it is not a record, enum or sealed interface")
                .contains(
                        "a class io.remotable.table.NotRemotableTest_MutableCodec with a public static field INSTANCE");
    }

    @Test
    void shouldTellThatACodecIsNotInTheTable() {
        assertThat(NotRemotable.explain(Found.class))
                .contains("its codec io.remotable.table.FoundCodec is not in the remote table of this node")
                .contains("FoundClosures.remoteTable()");
    }

    @Test
    void shouldTellWhyAValueHasNoNameOnOtherNodes() {
        Runnable lambda = () -> {};
        assertThat(NotRemotable.explain(lambda.getClass())).contains("lambda", "travels as a Closure");
        assertThat(NotRemotable.explain(new Object() {}.getClass())).contains("anonymous");
        assertThat(NotRemotable.explain(List.class)).contains("Wrap the List");
        assertThat(NotRemotable.explain(List.of(1).getClass())).contains("Wrap the List");
        assertThat(NotRemotable.explain(Optional.class)).contains("Optional in a @Remotable record");
        assertThat(NotRemotable.explain(String[].class)).startsWith("java.lang.String[] cannot travel");
        assertThat(NotRemotable.explain(int.class)).contains("Integer for int");
        assertThat(NotRemotable.explain(ReceivePort.class)).contains("Send a ProcessId or a SendPort");
    }

    @ParameterizedTest
    @ValueSource(classes = {LocalDate.class, Thread.class, Object.class, DayOfWeek.class, javax.crypto.Cipher.class})
    void shouldAskForNoCodecInAPackageOfTheJdk(Class<?> type) {
        assertThat(NotRemotable.explain(type))
                .isEqualTo(type.getName()
                        + " cannot travel: it is a type of the JDK, which has no codec. Put what is wanted of it into a "
                        + "@Remotable record. Or write a codec, in a package of your own: a class "
                        + type.getSimpleName()
                        + "Codec, annotated with @Remotable, with a static field INSTANCE.");
    }
}
