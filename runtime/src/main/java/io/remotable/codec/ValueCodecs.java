package io.remotable.codec;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The codecs of the JDK's value types that have several fields. */
final class ValueCodecs {
    private ValueCodecs() {}

    /** An immutable value with fields. */
    abstract static class Value<T> implements Codec<T> {
        private final Class<T> type;
        private final String name;
        private final String shape;

        Value(Class<T> type, String name, String shape) {
            this.type = type;
            this.name = name;
            this.shape = shape;
        }

        @Override
        public Class<T> type() {
            return type;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String shape() {
            return shape;
        }

        @Override
        public T isolate(T value) {
            return Scalar.present(this, value);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final class UuidCodec extends Value<UUID> {
        UuidCodec() {
            super(UUID.class, "uuid", "high:int64,low:int64");
        }

        @Override
        public void encode(FieldWriter out, UUID value) {
            out.int64("high", value.getMostSignificantBits());
            out.int64("low", value.getLeastSignificantBits());
        }

        @Override
        public UUID decode(FieldReader in) {
            return new UUID(in.int64("high"), in.int64("low"));
        }
    }

    static final class InstantCodec extends Value<Instant> {
        InstantCodec() {
            super(Instant.class, "instant", "seconds:int64,nanos:int32");
        }

        @Override
        public void encode(FieldWriter out, Instant value) {
            out.int64("seconds", value.getEpochSecond());
            out.int32("nanos", value.getNano());
        }

        @Override
        public Instant decode(FieldReader in) {
            return Instant.ofEpochSecond(in.int64("seconds"), in.int32("nanos"));
        }
    }

    static final class DurationCodec extends Value<Duration> {
        DurationCodec() {
            super(Duration.class, "duration", "seconds:int64,nanos:int32");
        }

        @Override
        public void encode(FieldWriter out, Duration value) {
            out.int64("seconds", value.getSeconds());
            out.int32("nanos", value.getNano());
        }

        @Override
        public Duration decode(FieldReader in) {
            return Duration.ofSeconds(in.int64("seconds"), in.int32("nanos"));
        }
    }

    static final class BigDecimalCodec extends Value<BigDecimal> {
        BigDecimalCodec() {
            super(BigDecimal.class, "decimal", "unscaled:bytes,scale:int32");
        }

        @Override
        public void encode(FieldWriter out, BigDecimal value) {
            Codecs.BIG_INTEGER.write(out, "unscaled", value.unscaledValue());
            out.int32("scale", value.scale());
        }

        @Override
        public BigDecimal decode(FieldReader in) {
            return new BigDecimal(Codecs.BIG_INTEGER.read(in, "unscaled"), in.int32("scale"));
        }
    }

    static final class UnitCodec extends Value<Void> {
        UnitCodec() {
            super(Void.class, "unit", "");
        }

        @Override
        public void encode(FieldWriter out, Void value) {}

        @Override
        @SuppressWarnings("NullAway") // the only value of Void
        public Void decode(FieldReader in) {
            return null;
        }

        @Override
        public void write(FieldWriter out, String field, Void value) {}

        @Override
        public Void read(FieldReader in, String field) {
            return decode(in);
        }

        @Override
        @SuppressWarnings("NullAway") // the only value of Void
        public Void isolate(Void value) {
            return null;
        }
    }
}
