package io.remotable.table;

import static io.remotable.table.TableValues.BARE;
import static io.remotable.table.TableValues.FACTORIAL;
import static io.remotable.table.TableValues.PID;
import static io.remotable.table.TableValues.STORE;
import static io.remotable.table.TableValues.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.codec.Codecs;
import io.remotable.codec.WireFormat;
import io.remotable.process.CP;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.Closures;
import io.remotable.process.CodecException;
import io.remotable.process.NotRemotableException;
import io.remotable.process.ProcessContext;
import io.remotable.process.RemoteFunction;
import io.remotable.process.UnknownFunctionException;
import io.remotable.process.UnknownTypeException;
import io.remotable.table.TableValues.Greeting;
import io.remotable.table.TableValues.Parcel;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(WireFormat.class)
class ClosureCodecTest {
    private final WireFormat format;

    ClosureCodecTest(WireFormat format) {
        this.format = format;
    }

    private <R> Closure<R> sent(Closure<R> closure) {
        return TableValues.roundTrip(format, TABLE, ProcessCodecs.closure(), closure);
    }

    @Test
    void shouldKeepClosuresOfEveryKind() {
        Closure<Long> factorial = FACTORIAL.closure(5);
        CP<Integer, Long> partial = FACTORIAL.cp();
        assertThat(sent(factorial)).isEqualTo(factorial);
        assertThat(sent(Closure.returning(5).bind(partial)))
                .isEqualTo(Closure.returning(5).bind(partial));
        assertThat(sent(factorial.then(Closure.returning(new Greeting("hi")))))
                .isEqualTo(factorial.then(Closure.returning(new Greeting("hi"))));
        assertThat(sent(Closures.link(PID)).label()).isEqualTo("remotable.link(ProcessId)");
        Closure<Integer> composed = Closure.returning(5).bind(CP.<Integer>id().compose(CP.id()));
        assertThat(sent(composed)).isEqualTo(composed);
    }

    @Test
    void shouldKeepFunctionsAndChannelClosures() {
        CP<Integer, Long> function = FACTORIAL.cp();
        Codec<CP<Integer, Long>> codec = ProcessCodecs.cp();
        assertThat(TableValues.roundTrip(format, TABLE, codec, function)).isEqualTo(function);
        ChannelClosure<Greeting> channel = EntryPoint.channel(STORE, Greeting.class, "k", new byte[] {1});
        Codec<ChannelClosure<Greeting>> channels = ProcessCodecs.channelClosure();
        ChannelClosure<Greeting> read = TableValues.roundTrip(format, TABLE, channels, channel);
        assertThat(read.function()).isSameAs(STORE);
        assertThat(read.element()).isEqualTo(Greeting.class);
        assertThat(read.rest().getFirst()).isEqualTo("k");
        assertThat((byte[]) read.rest().get(1)).containsExactly(1);
    }

    @Test
    void shouldTravelAsAMessageOfItsOwnClass() {
        Closure<Long> factorial = FACTORIAL.closure(5);
        Codec<Object> codec = AnyCodec.of(TABLE, factorial);
        assertThat(codec.name()).isEqualTo("remotable.Applied");
        assertThat(TableValues.roundTrip(format, TABLE, codec, factorial)).isEqualTo(factorial);
    }

    @Test
    void shouldNameTheEntryPointThatIsUnknown() {
        byte[] bytes = TableValues.encode(format, TABLE, ProcessCodecs.closure(), FACTORIAL.closure(5));
        assertThatExceptionOfType(UnknownFunctionException.class)
                .isThrownBy(() -> TableValues.decode(format, BARE, ProcessCodecs.closure(), bytes))
                .withMessageContaining("unknown entry point samples.Numbers#factorial(int)")
                .satisfies(e -> assertThat(e.label()).isEqualTo("samples.Numbers#factorial(int)"));
    }

    @Test
    void shouldNameTheTypeThatIsUnknown() {
        Closure<Greeting> closure = Closure.returning(new Greeting("hi"));
        byte[] bytes = TableValues.encode(format, TABLE, ProcessCodecs.closure(), closure);
        assertThatExceptionOfType(UnknownTypeException.class)
                .isThrownBy(() -> TableValues.decode(format, BARE, ProcessCodecs.closure(), bytes))
                .satisfies(e -> assertThat(e.typeName()).isEqualTo(Greeting.class.getName()));
        assertThatExceptionOfType(NotRemotableException.class)
                .isThrownBy(() -> TableValues.encode(format, BARE, ProcessCodecs.closure(), closure));
    }

    @Test
    void shouldRefuseAFunctionThatIsNotAnEntryPoint() {
        CodecRegistry odd = new CodecRegistry() {
            @Override
            public <T> Codec<T> codec(Class<T> type) {
                return TABLE.codec(type);
            }

            @Override
            public @Nullable Codec<?> codec(long typeId) {
                return TABLE.codec(typeId);
            }

            @Override
            public RemoteFunction<?> function(long functionId) {
                return new RemoteFunction<Long>() {
                    @Override
                    public String label() {
                        return FACTORIAL.label();
                    }

                    @Override
                    public Long invoke(ProcessContext self, List<Object> arguments) {
                        return 1L;
                    }
                };
            }
        };
        byte[] bytes = TableValues.encode(format, TABLE, ProcessCodecs.closure(), FACTORIAL.closure(5));
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> TableValues.decode(format, odd, ProcessCodecs.closure(), bytes))
                .withMessageContaining("has no codecs for its arguments");
    }

    @Test
    void shouldBoundNesting() {
        Closure<Integer> closure = Closure.returning(1);
        for (int i = 0; i < 5000; i++) {
            closure = closure.then(Closure.returning(2));
        }
        Closure<Integer> deep = closure;
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> TableValues.encode(format, TABLE, ProcessCodecs.closure(), deep))
                .withMessageContaining(" nests ");
        Closure<Integer> shallow = Closure.returning(1);
        for (int i = 0; i < 200; i++) {
            shallow = shallow.then(Closure.returning(2));
        }
        assertThat(sent(shallow).label()).isEqualTo(shallow.label());
    }

    @Test
    void shouldIsolateWhatAClosureCarries() {
        byte[] bytes = {1, 2};
        CP<byte[], Void> put = new CP.Partial<>(STORE, List.of("k"));
        Closure<Void> isolated = ProcessCodecs.<Void>closure().isolate(put.apply(bytes));
        Closure<byte[]> returned = ProcessCodecs.<byte[]>closure().isolate(Closure.returning(bytes));
        CP<Integer, Long> function = FACTORIAL.cp();
        bytes[0] = 9;
        assertThat((byte[]) ((Closure.Applied<Void>) isolated).arguments().get(1))
                .containsExactly(1, 2);
        assertThat(((Closure.Returned<byte[]>) returned).value()).containsExactly(1, 2);
        assertThat(ProcessCodecs.<Integer, Long>cp().isolate(function)).isEqualTo(function);
    }

    @Test
    void shouldHandOverAClosureOfImmutableArguments() {
        Closure<Long> applied = FACTORIAL.closure(5);
        Closure<Long> composed = Closure.returning(1).bind(CP.<Integer>id().compose(FACTORIAL.cp()));
        Closure<Void> sequenced = applied.then(Closures.<Greeting>sendTo(PID).apply(new Greeting("hi")));
        assertThat(ProcessCodecs.<Long>closure().isolate(applied)).isSameAs(applied);
        assertThat(ProcessCodecs.<Long>closure().isolate(composed)).isSameAs(composed);
        assertThat(ProcessCodecs.<Void>closure().isolate(sequenced)).isSameAs(sequenced);
    }

    @Test
    void shouldIsolateTheArgumentsOfAFunctionThatTheNodesTableKnows() throws Exception {
        byte[] bytes = {1, 2};
        RemoteFunction<Void> named = new RemoteFunction<>() {
            @Override
            public String label() {
                return STORE.label();
            }

            @Override
            public Void invoke(ProcessContext self, List<Object> arguments) throws Exception {
                return STORE.invoke(self, arguments);
            }
        };
        Closure<Void> closure = new Closure.Applied<>(named, List.of("k", bytes));
        Closure<Void> isolated =
                CurrentTable.with(TABLE, () -> ProcessCodecs.<Void>closure().isolate(closure));
        bytes[0] = 9;
        assertThat((byte[]) ((Closure.Applied<Void>) isolated).arguments().get(1))
                .containsExactly(1, 2);
    }

    @Test
    void shouldKeepBuiltInClosures() {
        CP<Greeting, Void> send = Closures.sendTo(PID);
        Closure<Void> composed = Closures.expecting(Greeting.class).bind(send).then(Closures.relay(PID));
        assertThat(sent(composed).label())
                .isEqualTo(
                        "remotable.expect(Class) >>= remotable.send(ProcessId,Object) >> remotable.relay(ProcessId)");
        Closure<Void> applied = Closures.<Greeting>sendTo(PID).apply(new Greeting("hi"));
        assertThat(((Closure.Applied<Void>) sent(applied)).arguments())
                .isEqualTo(List.<Object>of(PID, new Greeting("hi")));
        Closure<Greeting> expecting = Closures.expecting(Greeting.class);
        assertThat(((Closure.Applied<Greeting>) sent(expecting)).arguments())
                .isEqualTo(List.<Object>of(Greeting.class));
        assertThatExceptionOfType(UnknownTypeException.class)
                .isThrownBy(() -> TableValues.decode(
                        format,
                        BARE,
                        ProcessCodecs.closure(),
                        TableValues.encode(format, TABLE, ProcessCodecs.closure(), expecting)));
    }

    @Test
    void shouldKnowTheFunctionsOfEveryBuiltInClosure() {
        assertThat(BuiltIns.entryPoints())
                .extracting(EntryPoint::label)
                .containsExactlyElementsOf(
                        Closures.functions().stream().map(RemoteFunction::label).toList());
        for (RemoteFunction<?> function : Closures.functions()) {
            String[] parameters = function.label().replaceAll(".*\\(|\\)", "").split(",", -1);
            EntryPoint<?> entryPoint = BuiltIns.entryPoint(function.label());
            assertThat(entryPoint).isNotNull();
            assertThat(entryPoint.parameters()).hasSameSizeAs(parameters);
        }
        assertThat(Codecs.UNIT).isSameAs(BuiltIns.entryPoints().getFirst().result());
    }

    @Test
    void shouldKeepClosuresInsideValues() {
        Codec<List<Closure<Long>>> codec = Codecs.list(ProcessCodecs.closure());
        List<Closure<Long>> closures = List.of(FACTORIAL.closure(1), FACTORIAL.closure(2));
        assertThat(TableValues.roundTrip(format, TABLE, codec, closures)).isEqualTo(closures);
        Parcel parcel = new Parcel(new byte[] {1});
        Closure<Parcel> returned = sent(Closure.returning(parcel));
        assertThat(((Closure.Returned<Parcel>) returned).value().content()).containsExactly(1);
    }

    @Test
    void shouldSurviveDamagedClosures() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        Closure<Void> closure = Closure.returning(new Greeting("hi"))
                .bind(Closures.sendTo(PID))
                .then(STORE.closure("k", new byte[] {1}));
        byte[] good = TableValues.encode(format, TABLE, ProcessCodecs.closure(), closure);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = good.clone();
            damaged[random.nextInt(good.length)] = (byte) random.nextInt(256);
            damaged[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                TableValues.decode(format, TABLE, ProcessCodecs.closure(), damaged);
            } catch (CodecException e) {
                assertThat(e).as("seed %d", seed).hasMessageNotContaining("java.lang.NullPointerException");
            }
        }
    }
}
