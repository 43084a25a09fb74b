package io.remotable.processor.generate;

import io.remotable.processor.model.EntryClass;
import io.remotable.processor.model.MessageType;
import io.remotable.processor.model.MessageType.EnumMessage;
import io.remotable.processor.model.MessageType.OddMessage;
import io.remotable.processor.model.MessageType.RecordMessage;
import io.remotable.processor.model.MessageType.SealedMessage;
import io.remotable.processor.model.RemoteUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes all that a unit gets: codecs, closure tables, and the provider by which the table is found. */
public final class Generator {
    private final SourceFiles files;

    /**
     * A generator.
     *
     * @param files where to
     */
    public Generator(SourceFiles files) {
        this.files = files;
    }

    /**
     * Generates.
     *
     * @param unit a unit in which nothing is wrong
     */
    public void generate(RemoteUnit unit) {
        unit.messages().forEach(message -> files.write(unit, codec(message)));
        for (EntryClass entries : unit.entries()) {
            if (!entries.type().equals(unit.type())) {
                files.write(unit, ClosuresWriter.nested(unit, entries));
            }
        }
        if (unit.hasTable()) {
            files.write(unit, ClosuresWriter.topLevel(unit));
            files.write(unit, ProviderWriter.write(unit));
            files.writeIndex(unit);
        }
    }

    private static GeneratedClass codec(MessageType message) {
        Set<String> warnings = new TreeSet<>();
        if (message.header().deprecated()) {
            warnings.addAll(List.of("deprecation", "removal"));
        }
        if (message instanceof RecordMessage type && RecordCodecWriter.casts(type)) {
            warnings.add("unchecked");
        }
        return new GeneratedClass(
                message.header().codec(),
                switch (message) {
                    case RecordMessage type -> RecordCodecWriter.write(type);
                    case EnumMessage type -> EnumCodecWriter.write(type);
                    case SealedMessage type -> SealedCodecWriter.write(type);
                    case OddMessage type -> throw new IllegalStateException("not validated: " + type);
                },
                warnings);
    }
}
