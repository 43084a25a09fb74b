package io.remotable.codec;

/** The codes of Chronicle's binary format that this library writes. Others are not read either. */
final class WireCodes {
    /** What stands at a place. */
    enum Kind {
        INTEGER,
        DECIMAL,
        BOOL,
        TEXT,
        NULL,
        NESTED,
        FIELD,
        END,
        UNKNOWN
    }

    static final int LENGTH8 = 0x80;
    static final int LENGTH16 = 0x81;
    static final int LENGTH32 = 0x82;
    static final int BYTE_ARRAY = 0x8a;
    static final int FLOAT32 = 0x90;
    static final int FLOAT64 = 0x91;
    static final int UINT8 = 0xa1;
    static final int UINT16 = 0xa2;
    static final int UINT32 = 0xa3;
    static final int INT8 = 0xa4;
    static final int INT16 = 0xa5;
    static final int INT32 = 0xa6;
    static final int INT64 = 0xa7;
    static final int FALSE = 0xb0;
    static final int TRUE = 0xb1;
    static final int LONG_NAME = 0xb7;
    static final int LONG_TEXT = 0xb8;
    static final int NULL = 0xbb;
    static final int NAME = 0xc0;
    static final int TEXT = 0xe0;

    private WireCodes() {}

    /** The kind of a code; of -1, the end. */
    static Kind kind(int code) {
        if (code >= TEXT || code == LONG_TEXT) {
            return Kind.TEXT;
        }
        if (code >= NAME || code == LONG_NAME) {
            return Kind.FIELD;
        }
        return switch (code) {
            case -1 -> Kind.END;
            case LENGTH8, LENGTH16, LENGTH32 -> Kind.NESTED;
            case FLOAT32, FLOAT64 -> Kind.DECIMAL;
            case UINT8, UINT16, UINT32, INT8, INT16, INT32, INT64 -> Kind.INTEGER;
            case FALSE, TRUE -> Kind.BOOL;
            case NULL -> Kind.NULL;
            default -> code < LENGTH8 ? Kind.INTEGER : Kind.UNKNOWN;
        };
    }

    /** How many bytes follow the code of a number. */
    static int size(int code) {
        return switch (code) {
            case UINT8, INT8 -> 1;
            case UINT16, INT16 -> 2;
            case UINT32, INT32, FLOAT32 -> 4;
            case INT64, FLOAT64 -> 8;
            default -> 0;
        };
    }

    /**
     * A field name as it is written. Chronicle keeps one byte of each character, and takes a name that starts with a
     * digit for a number.
     */
    static String name(String field) {
        for (int i = 0; i < field.length(); i++) {
            if (!isPlain(field.charAt(i), i)) {
                return escaped(field);
            }
        }
        return field;
    }

    private static boolean isPlain(char c, int index) {
        return c > ' ' && c < 0x7f && c != '%' && (index > 0 || c < '0' || c > '9');
    }

    private static String escaped(String field) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (isPlain(c, i)) {
                name.append(c);
            } else {
                name.append(String.format("%%%04x", (int) c));
            }
        }
        return name.toString();
    }
}
