package io.remotable.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.Codec;
import io.remotable.codec.WireFormat;
import io.remotable.process.CP;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.CodecException;
import io.remotable.process.ProcessContext;
import io.remotable.roundtrip.Messages.Point;
import io.remotable.roundtrip.Messages.Shape;
import io.remotable.table.EntryPoint;
import io.remotable.table.ProcessCodecs;
import io.remotable.table.RemoteTable;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedClosuresTest {
    private static final RemoteTable TABLE =
            RemoteTable.of(FunctionsClosures.remoteTable(), MessagesClosures.remoteTable());

    /** These functions ask nothing of it. */
    private static final ProcessContext SELF = (ProcessContext) Proxy.newProxyInstance(
            GeneratedClosuresTest.class.getClassLoader(),
            new Class<?>[] {ProcessContext.class},
            (self, method, args) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private static <R> R run(WireFormat format, Closure<R> closure) throws Exception {
        Codec<Closure<R>> codec = ProcessCodecs.closure();
        return Wire.roundTrip(TABLE, format, codec, closure).run(SELF);
    }

    @ParameterizedTest
    @EnumSource
    void shouldRunWithNoneToTenArgumentsAfterTheWire(WireFormat format) throws Exception {
        Shape shape = new Shape.Circle(2);

        assertThat(run(format, FunctionsClosures.none())).isZero();
        assertThat(run(format, FunctionsClosures.one(5))).isEqualTo(5);
        assertThat(run(format, FunctionsClosures.two((byte) 1, (short) 2))).isEqualTo(3L);
        assertThat(run(format, FunctionsClosures.three('x', true, "y"))).isEqualTo("x true y");
        assertThat(run(format, FunctionsClosures.four(1.5f, 2.5, 3, 4))).isEqualTo(11.0);
        assertThat(run(
                        format,
                        FunctionsClosures.five(
                                List.of("a"), Map.of("b", 1), Optional.empty(), new int[] {1, 2}, shape)))
                .containsExactly("[a]", "{b=1}", "Optional.empty", "2", shape.toString());
        assertThat(run(format, FunctionsClosures.six(1, 2, 3, 4, 5, 6))).isEqualTo(new Point(6, 15));
        assertThat(run(format, FunctionsClosures.ten(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
                .isEqualTo(55);
        assertThat(run(format, FunctionsClosures.sum(1, 2, 3))).isEqualTo(6L);
        assertThat(run(format, Functions_InnerClosures.inner(new Point(1, 2)))).isEqualTo("Point[x=1, y=2]");
    }

    @ParameterizedTest
    @EnumSource
    void shouldReturnNothingFromVoid(WireFormat format) throws Exception {
        int before = Functions.calls;

        assertThat(run(format, FunctionsClosures.nothing(3))).isNull();

        assertThat(Functions.calls).isEqualTo(before + 3);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellOverloadsApart(WireFormat format) throws Exception {
        assertThat(run(format, FunctionsClosures.over("four"))).isEqualTo(4);
        assertThat(run(format, FunctionsClosures.over(4))).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void shouldApplyFunctionsAfterTheWire(WireFormat format) throws Exception {
        Codec<CP<Integer, Integer>> codec = ProcessCodecs.cp();

        CP<Integer, Integer> read = Wire.roundTrip(TABLE, format, codec, FunctionsClosures.one);

        assertThat(read.apply(9).run(SELF)).isEqualTo(9);
        assertThat(run(format, FunctionsClosures.one(4).bind(FunctionsClosures.one)))
                .isEqualTo(4);
    }

    @Test
    void shouldLabelByStableNameAndParameters() {
        assertThat(FunctionsClosures.three('x', true, "y").label())
                .isEqualTo("io.remotable.roundtrip.Functions#three(char,boolean,java.lang.String)");
        assertThat(FunctionsClosures.over(1).label()).isEqualTo("roundtrip.double(int)");
        assertThat(FunctionsClosures.remoteTable().entryPoints())
                .extracting(EntryPoint::label)
                .contains("io.remotable.roundtrip.Functions$Inner#inner(io.remotable.roundtrip.Messages$Point)");
    }

    @Test
    void shouldKeepArgumentsFromLaterChanges() throws Exception {
        long[] numbers = {1, 2};
        Closure<Long> closure = FunctionsClosures.sum(numbers);
        numbers[0] = 100;

        assertThat(closure.run(SELF)).isEqualTo(3);
    }

    @Test
    void shouldRejectNullArguments() {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> FunctionsClosures.over((String) null))
                .withMessageContaining("null");
    }

    @Test
    void shouldNameTheElementsOfChannels() {
        ChannelClosure<Point> closure = FunctionsClosures.serve("name", 3);

        assertThat(closure.element()).isEqualTo(Point.class);
        assertThat(closure.rest()).containsExactly("name", 3);
    }
}
