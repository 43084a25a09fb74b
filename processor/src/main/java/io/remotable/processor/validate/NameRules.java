package io.remotable.processor.validate;

import com.palantir.javapoet.ClassName;
import io.remotable.processor.diagnostics.Code;
import io.remotable.processor.diagnostics.Diagnostic;
import io.remotable.processor.diagnostics.Place;
import io.remotable.processor.model.Builtins;
import io.remotable.processor.model.EntryClass;
import io.remotable.processor.model.EntryMethod;
import io.remotable.processor.model.MessageType;
import io.remotable.processor.model.MessageType.OddMessage;
import io.remotable.processor.model.RemoteUnit;
import io.remotable.processor.model.StableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Names on the wire and names of generated classes. */
final class NameRules {
    private final Predicate<ClassName> taken;
    private final List<Diagnostic> found;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, EntryMethod> entries = new HashMap<>();
    private final Map<String, String> entryOwners = new HashMap<>();
    private final Set<ClassName> generated = new HashSet<>();

    private NameRules(Predicate<ClassName> taken, List<Diagnostic> found) {
        this.taken = taken;
        this.found = found;
    }

    static void check(RemoteUnit unit, Predicate<ClassName> taken, List<Diagnostic> found) {
        NameRules rules = new NameRules(taken, found);
        unit.messages().forEach(rules::check);
        unit.entries().forEach(rules::check);
        String type = unit.type().canonicalName();
        if (unit.hasTable()) {
            rules.claim(unit.provider(), type, unit.place());
            if (unit.entries().stream().noneMatch(entry -> entry.closures().equals(unit.closures()))) {
                rules.claim(unit.closures(), type, unit.place());
            }
        }
    }

    private void check(MessageType message) {
        if (message instanceof OddMessage) {
            return;
        }
        String type = message.header().type().canonicalName();
        StableName name = message.header().name();
        checkText(name);
        String library = Builtins.named(name.text());
        String before = library != null ? library : types.putIfAbsent(name.text(), type);
        if (before != null) {
            found.add(Diagnostic.of(Code.DUPLICATE_NAME, name.place(), name.text(), before));
        }
        claim(message.header().codec(), type, message.header().place());
    }

    private void check(EntryClass type) {
        for (EntryMethod method : type.methods()) {
            checkText(method.name());
            checkDuplicate(type, method);
        }
        claim(type.closures(), type.type().canonicalName(), type.place());
    }

    private void checkDuplicate(EntryClass type, EntryMethod method) {
        StableName name = method.name();
        String full = EntryRules.name(type, method);
        long overloads = type.methods().stream()
                .filter(other -> !other.name().explicit() && other.name().text().equals(name.text()))
                .count();
        if (!name.explicit() && overloads > 1) {
            found.add(Diagnostic.of(Code.OVERLOAD, method.place(), full));
            return;
        }
        EntryMethod before = entries.putIfAbsent(name.text(), method);
        if (before == null) {
            entryOwners.put(name.text(), full);
        } else {
            StableName guilty = name.explicit() ? name : before.name();
            String other = name.explicit() ? entryOwners.getOrDefault(name.text(), "") : full;
            found.add(Diagnostic.of(Code.DUPLICATE_NAME, guilty.place(), name.text(), other));
        }
    }

    private void checkText(StableName name) {
        String text = name.text();
        if (!name.explicit()) {
            return;
        }
        text.codePoints().filter(NameRules::isOdd).findFirst().ifPresent(odd -> {
            String shown = Character.isISOControl(odd)
                    ? "a control character"
                    : Character.isWhitespace(odd) ? "a blank" : "the character " + Character.toString(odd);
            found.add(Diagnostic.of(Code.BAD_NAME, name.place(), text, shown));
        });
        if (text.startsWith("remotable.")) {
            found.add(Diagnostic.of(Code.RESERVED_NAME, name.place(), text));
        }
    }

    private static boolean isOdd(int character) {
        return !Character.isLetterOrDigit(character) && "._$#/-".indexOf(character) < 0;
    }

    private void claim(ClassName name, String owner, Place place) {
        if (!generated.add(name) || taken.test(name)) {
            found.add(Diagnostic.of(Code.NAME_TAKEN, place, name.canonicalName(), owner));
        }
    }
}
