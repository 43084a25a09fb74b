package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.codec.Codecs;
import io.remotable.codec.Yaml;
import io.remotable.process.Message;
import io.remotable.process.NotRemotableException;

/** Names and shows values by the codecs of a registry. */
record TableForm(CodecRegistry registry) implements Message.Form {
    @Override
    public String typeName(Object value) {
        try {
            return AnyCodec.of(registry, value).name();
        } catch (NotRemotableException e) {
            return value.getClass().getName();
        }
    }

    @Override
    public String toYaml(Object value) {
        return Yaml.print(AnyCodec.of(registry, value), value, registry);
    }

    @Override
    public Object isolate(Object value) {
        Codec<Object> codec;
        try {
            codec = AnyCodec.of(registry, value);
        } catch (NotRemotableException e) {
            return value;
        }
        return Codecs.isolated(codec, value);
    }
}
