package io.remotable.codec;

import io.remotable.codec.WireCodes.Kind;
import java.util.HexFormat;
import java.util.Locale;

/** Prints a self-describing value as YAML: an object in a line for each field, a sequence within brackets. */
final class YamlPrinter {
    private final WireBytes in;
    private final StringBuilder out = new StringBuilder();

    private YamlPrinter(WireBytes in) {
        this.in = in;
    }

    static String print(byte[] encoded) {
        WireGuard.check(encoded);
        YamlPrinter printer = new YamlPrinter(new WireBytes(encoded));
        if (encoded.length > 0 && printer.in.kind(0) == Kind.FIELD) {
            printer.fields(0, encoded.length, 0);
        } else {
            printer.flow(0, encoded.length);
        }
        return printer.out.toString().stripTrailing();
    }

    /** An object over several lines. */
    private void fields(int from, int to, int indent) {
        for (int at = from; at < to; ) {
            int value = at;
            if (in.kind(at) == Kind.FIELD) {
                out.repeat(' ', indent);
                text(in.name(at));
                out.append(':');
                value = in.value(at);
            }
            int after = in.next(value);
            if (isObject(value)) {
                out.append('\n');
                fields(in.inner(value), after, indent + 2);
            } else {
                out.append(' ');
                value(value);
                out.append('\n');
            }
            at = after;
        }
    }

    private boolean isObject(int at) {
        return in.kind(at) == Kind.NESTED && in.inner(at) < in.next(at) && in.kind(in.inner(at)) == Kind.FIELD;
    }

    /** Fields or elements in one line. */
    private void flow(int from, int to) {
        String separator = "";
        for (int at = from; at < to; ) {
            out.append(separator);
            separator = ", ";
            if (in.kind(at) == Kind.FIELD) {
                text(in.name(at));
                out.append(": ");
                at = in.value(at);
            }
            value(at);
            at = in.next(at);
        }
    }

    private void value(int at) {
        switch (in.kind(at)) {
            case INTEGER -> out.append(in.integer(at));
            case DECIMAL -> decimal(at);
            case BOOL -> out.append(in.bool(at));
            case TEXT -> {
                String text = in.text(at);
                text(text == null ? "?" : text);
            }
            case NESTED -> nested(at);
            default -> out.append('~');
        }
    }

    private void decimal(int at) {
        String number = in.isFloat(at) ? Float.toString(in.float32(at)) : Double.toString(in.float64(at));
        out.append(number.replace("Infinity", ".inf").replace("NaN", ".nan"));
    }

    private void nested(int at) {
        if (in.isByteArray(at)) {
            out.append("0x").append(HexFormat.of().formatHex(in.bytes(at)));
            return;
        }
        boolean object = isObject(at);
        out.append(object ? "{ " : "[");
        flow(in.inner(at), in.next(at));
        out.append(object ? " }" : "]");
    }

    private void text(String text) {
        if (isPlain(text)) {
            out.append(text);
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) && !isPaired(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    /** Whether a text stands for itself without quotes, and is not taken for a number, truth value or null. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || !Character.isLetter(text.charAt(0)) || isWord(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "_$./-+%".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "false", "null", "yes", "no", "on", "off", "y", "n" -> true;
            default -> false;
        };
    }
}
