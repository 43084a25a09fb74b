package io.remotable.benchmarks.plan;

import java.util.Locale;

/** What figures are counted in, and how people read them. */
enum Unit {
    /** Nanoseconds. */
    TIME {
        @Override
        String format(double value) {
            if (value < 1e3) {
                return number("%.0f ns", value);
            }
            return value < 1e6 ? number("%.1f us", value / 1e3) : number("%.2f ms", value / 1e6);
        }
    },
    /** How often in a second. */
    PER_SECOND {
        @Override
        String format(double value) {
            if (value < 1e4) {
                return number("%.0f/s", value);
            }
            return value < 1e6 ? number("%.1f k/s", value / 1e3) : number("%.2f M/s", value / 1e6);
        }
    },
    /** Bytes. */
    BYTES {
        @Override
        String format(double value) {
            return number("%.0f B", value);
        }
    },
    /** Nanoseconds of a second. */
    SHARE {
        @Override
        String format(double value) {
            return number("%.2f %%", value / 1e7);
        }
    };

    abstract String format(double value);

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
