package io.remotable.processor.validate;

import com.palantir.javapoet.ClassName;
import io.remotable.processor.diagnostics.Code;
import io.remotable.processor.diagnostics.Diagnostic;
import io.remotable.processor.model.CustomCodec;
import io.remotable.processor.model.RemoteUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/** Finds all that is wrong with a unit. */
public final class UnitValidator {
    private UnitValidator() {}

    /**
     * Checks a unit.
     *
     * @param unit  the unit
     * @param taken whether a class to be generated exists, for another reason than that it was generated before
     * @return every complaint, in a fixed order; empty when code can be generated
     */
    public static List<Diagnostic> validate(RemoteUnit unit, Predicate<ClassName> taken) {
        List<Diagnostic> found = new ArrayList<>();
        unit.messages().forEach(message -> MessageRules.check(message, found));
        unit.entries().forEach(entries -> EntryRules.check(entries, found));
        unit.codecs().forEach(codec -> check(codec, found));
        NameRules.check(unit, taken, found);
        return List.copyOf(new LinkedHashSet<>(found));
    }

    private static void check(CustomCodec codec, List<Diagnostic> found) {
        if (!codec.wrong().isEmpty()) {
            String name = codec.type().canonicalName();
            found.add(Diagnostic.of(Code.BAD_CODEC, codec.place(), "the table", name, codec.wrong(), codec.of()));
        }
    }
}
