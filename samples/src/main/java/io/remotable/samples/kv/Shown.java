package io.remotable.samples.kv;

import java.util.Optional;

/** How the book's driver shows what it looked up: as Haskell does. */
final class Shown {
    private Shown() {}

    static String maybe(Optional<String> value) {
        return value.map(text -> "Just " + quoted(text)).orElse("Nothing");
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> append(out, point));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int point) {
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                if (Character.isISOControl(point)) {
                    out.append('\\').append(point);
                } else {
                    out.appendCodePoint(point);
                }
            }
        }
    }
}
