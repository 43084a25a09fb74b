package io.remotable.table;

import static io.remotable.table.TableValues.BARE;
import static io.remotable.table.TableValues.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.Codec;
import io.remotable.codec.WireFormat;
import io.remotable.process.CodecException;
import io.remotable.process.Message;
import io.remotable.process.NotRemotableException;
import io.remotable.table.TableValues.Greeting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {
    private static final Greeting HI = new Greeting("hi");

    private static Message received(WireFormat format, RemoteTable from, RemoteTable to, Message message) {
        return TableValues.decode(
                format, to, ProcessCodecs.MESSAGE, TableValues.encode(format, from, ProcessCodecs.MESSAGE, message));
    }

    @Test
    void shouldHoldAValue() {
        Message message = Message.wrap(HI);
        assertThat(message.isEncoded()).isFalse();
        assertThat(message.unwrap(Greeting.class)).contains(HI);
        assertThat(message.unwrap(Record.class)).contains(HI);
        assertThat(message.unwrap(String.class)).isEmpty();
        assertThat(message).isEqualTo(Message.wrap(new Greeting("hi"))).hasSameHashCodeAs(Message.wrap(HI));
        assertThat(message).hasToString("Message[Greeting[text=hi]]");
        assertThat(Message.wrap(message).unwrap(Message.class)).contains(message);
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void shouldTravelInsideAnotherValue(WireFormat format) {
        Message message = received(format, TABLE, TABLE, Message.wrap(HI));
        assertThat(message.isEncoded()).isTrue();
        assertThat(message.typeName()).isEqualTo(Greeting.class.getName());
        assertThat(message.unwrap(Greeting.class)).contains(HI);
        assertThat(message.unwrap(String.class)).isEmpty();
        assertThat(message.toYaml()).isEqualTo("text: hi");
        assertThat(message).isEqualTo(received(format, TABLE, TABLE, Message.wrap(HI)));
        assertThat(message).hasToString("Message[" + Greeting.class.getName() + "]");
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void shouldBePassedOnByANodeThatDoesNotKnowItsType(WireFormat format) {
        Message between = received(format, TABLE, BARE, Message.wrap(HI));
        assertThat(between.unwrap(Object.class)).isEmpty();
        assertThat(between.typeName()).isEqualTo(Greeting.class.getName());
        assertThat(between.toYaml()).isEqualTo("!" + Greeting.class.getName() + " 0x026869");
        assertThat(received(format, BARE, TABLE, between).unwrap(Greeting.class))
                .contains(HI);
    }

    @Test
    void shouldReadSelfDescribingBytesOfAnotherLayout() {
        byte[] bytes = TableValues.encode(WireFormat.SELF_DESCRIBING, TABLE, TableValues.GREETING, HI);
        String name = TableValues.GREETING.name();
        Message message = Message.of(Messages.encoded(name, WireFormat.SELF_DESCRIBING, 5, bytes, TABLE));
        assertThat(message.unwrap(Greeting.class)).contains(HI);
        Message unknown = Message.of(Messages.encoded(name, WireFormat.SELF_DESCRIBING, 5, bytes, BARE));
        assertThat(unknown.toYaml()).isEqualTo("text: hi");
    }

    @Test
    void shouldRefuseCompactBytesOfAnotherLayout() {
        byte[] bytes = TableValues.encode(WireFormat.COMPACT, TABLE, TableValues.GREETING, HI);
        long other = Messages.schema(TableValues.PARCEL);
        Message message =
                Message.of(Messages.encoded(TableValues.GREETING.name(), WireFormat.COMPACT, other, bytes, TABLE));
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> message.unwrap(Greeting.class))
                .withMessageContaining("was written by a node where the type has other fields");
    }

    @Test
    void shouldRefuseAValueThatCannotTravel() {
        assertThatExceptionOfType(NotRemotableException.class)
                .isThrownBy(() -> TableValues.encode(
                        WireFormat.COMPACT, TABLE, ProcessCodecs.MESSAGE, Message.wrap(new Object())));
    }

    @Test
    void shouldNameAndShowAValueByItsTable() {
        Message message = Message.of(HI, Messages.form(TABLE));
        assertThat(message.typeName()).isEqualTo(Greeting.class.getName());
        assertThat(message.toYaml()).isEqualTo("text: hi");
    }

    @Test
    void shouldNameAndShowAValueThatNoNodeMade() {
        assertThat(Message.wrap("a b").toYaml()).isEqualTo("\"a b\"");
        assertThat(Message.wrap("a b").typeName()).isEqualTo("text");
        assertThat(Message.wrap(HI).typeName()).isEqualTo(Greeting.class.getName());
    }

    @Test
    void shouldIsolateItsValue() {
        byte[] bytes = {1};
        Message message = Message.of(bytes, Messages.form(TABLE));
        Message isolated = ProcessCodecs.MESSAGE.isolate(message);
        bytes[0] = 2;
        assertThat(isolated.unwrap(byte[].class))
                .hasValueSatisfying(value -> assertThat(value).containsExactly(1));
        assertThat(ProcessCodecs.MESSAGE.isolate(Message.wrap("a"))).isEqualTo(Message.wrap("a"));
    }

    @Test
    void shouldNestInMessages() {
        Codec<Message> codec = ProcessCodecs.MESSAGE;
        Message outer = Message.of(Messages.encoded(
                codec.name(),
                WireFormat.COMPACT,
                Messages.schema(codec),
                TableValues.encode(WireFormat.COMPACT, TABLE, codec, Message.wrap(HI)),
                TABLE));
        Message inner = outer.unwrap(Message.class).orElseThrow();
        assertThat(List.of(inner.unwrap(Greeting.class).orElseThrow())).containsExactly(HI);
    }
}
