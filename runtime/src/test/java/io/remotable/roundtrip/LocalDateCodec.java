package io.remotable.roundtrip;

import io.remotable.codec.Codec;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import java.time.LocalDate;

/** Written by hand, for a type of the Java library. */
final class LocalDateCodec implements Codec<LocalDate> {
    static final LocalDateCodec INSTANCE = new LocalDateCodec();

    private LocalDateCodec() {}

    @Override
    public Class<LocalDate> type() {
        return LocalDate.class;
    }

    @Override
    public String shape() {
        return "day:int64";
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
