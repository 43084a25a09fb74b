package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Message(
            One one, // error REMOTABLE-022
            Two two, // error REMOTABLE-022
            Three three, // error REMOTABLE-022
            Four four, // error REMOTABLE-022
            Five five) {} // error REMOTABLE-022

    @Remotable
    static final class OtherCodec extends Base<String> {} // error REMOTABLE-022
}

final class One {}

final class OneCodec {}

final class Two {}

final class TwoCodec extends Base<Two> {}

final class Three {}

final class ThreeCodec extends Base<Three> {
    private static final ThreeCodec INSTANCE = new ThreeCodec();
}

final class Four {}

final class FourCodec extends Base<Three> {
    static final FourCodec INSTANCE = new FourCodec();
}

final class Five {}

enum FiveCodec implements Codec<Five> {
    INSTANCE;

    @Override
    public Class<Five> type() {
        return Five.class;
    }

    @Override
    public void encode(FieldWriter out, Five value) {}

    @Override
    public Five decode(FieldReader in) {
        return new Five();
    }
}

abstract class Base<T> implements Codec<T> {
    @Override
    public Class<? super T> type() {
        throw new AssertionError();
    }

    @Override
    public void encode(FieldWriter out, T value) {}

    @Override
    public T decode(FieldReader in) {
        throw new AssertionError();
    }
}
