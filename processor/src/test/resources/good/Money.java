// file: demo/Price.java
package demo;

import io.remotable.Remotable;

@Remotable
record Price(Money money, java.time.LocalDate day, java.util.List<Money> more, other.Weight weight) {}
// file: demo/Money.java
package demo;

final class Money {}
// file: demo/MoneyCodec.java
package demo;

import io.remotable.Remotable;
import io.remotable.codec.Codec;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;

@Remotable
final class MoneyCodec implements Codec<Money> {
    static final MoneyCodec INSTANCE = new MoneyCodec();

    @Override
    public Class<Money> type() {
        return Money.class;
    }

    @Override
    public void encode(FieldWriter out, Money value) {}

    @Override
    public Money decode(FieldReader in) {
        return new Money();
    }
}
// file: demo/LocalDateCodec.java
package demo;

import io.remotable.codec.Codec;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import java.time.LocalDate;

final class LocalDateCodec implements Codec<LocalDate> {
    static final Codec<LocalDate> INSTANCE = new LocalDateCodec();

    @Override
    public Class<LocalDate> type() {
        return LocalDate.class;
    }

    @Override
    public void encode(FieldWriter out, LocalDate value) {
        out.int64("day", value.toEpochDay());
    }

    @Override
    public LocalDate decode(FieldReader in) {
        return LocalDate.ofEpochDay(in.int64("day"));
    }
}
// file: other/Weight.java
package other;

public final class Weight {}
// file: other/WeightCodec.java
package other;

import io.remotable.codec.Codec;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;

public final class WeightCodec implements Codec<Weight> {
    public static final WeightCodec INSTANCE = new WeightCodec();

    private WeightCodec() {}

    @Override
    public Class<Weight> type() {
        return Weight.class;
    }

    @Override
    public void encode(FieldWriter out, Weight value) {}

    @Override
    public Weight decode(FieldReader in) {
        return new Weight();
    }
}
