package io.remotable.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.Codecs;
import io.remotable.process.RemotableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameClashTest {
    private static final class OneClosures {
        static EntryPoint<Void> entryPoint() {
            return new EntryPoint<>("a", "()", List.of(), Codecs.UNIT, (self, arguments) -> null);
        }
    }

    private static final class OtherClosures {
        static EntryPoint<Void> entryPoint() {
            return new EntryPoint<>("a", "()", List.of(), Codecs.UNIT, (self, arguments) -> null);
        }

        static EntryPoint<Void> withNumber() {
            return new EntryPoint<>("a", "(int)", List.of(Codecs.INT32), Codecs.UNIT, (self, arguments) -> null);
        }
    }

    @Test
    void shouldNameBothClassesOfEntryPoints() {
        String here = NameClashTest.class.getName();
        assertThatExceptionOfType(RemotableException.class)
                .isThrownBy(() -> RemoteTable.builder()
                        .entryPoint(OneClosures.entryPoint())
                        .entryPoint(OtherClosures.entryPoint()))
                .withMessage("two entry points (of " + here + "$One and " + here
                        + "$Other) share the stable name a(). Give one of them another name: @Remotable(\"…\").");
    }

    @Test
    void shouldTellEntryPointsOfTwoClassesApartByTheirParameters() {
        EntryPoint<Void> one = OneClosures.entryPoint();
        EntryPoint<Void> other = OtherClosures.withNumber();
        RemoteTable table =
                RemoteTable.builder().entryPoint(one).entryPoint(other).build();
        assertThat(table.function(one.id())).isSameAs(one);
        assertThat(table.function(other.id())).isSameAs(other);
    }
}
