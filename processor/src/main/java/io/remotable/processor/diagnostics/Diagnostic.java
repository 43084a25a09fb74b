package io.remotable.processor.diagnostics;

import java.util.List;

/**
 * One complaint, not yet told.
 *
 * @param code    which
 * @param place   where
 * @param details what fills the blanks of the code's text
 */
public record Diagnostic(Code code, Place place, List<String> details) {
    /** Keeps the details from later changes. */
    public Diagnostic {
        details = List.copyOf(details);
    }

    /**
     * A complaint.
     *
     * @param code    which
     * @param place   where
     * @param details what fills the blanks of the code's text
     * @return the complaint
     */
    public static Diagnostic of(Code code, Place place, String... details) {
        return new Diagnostic(code, place, List.of(details));
    }

    /**
     * The text for the user.
     *
     * @return code, what, why, fix and where to read more
     */
    public String message() {
        return code.message(details);
    }
}
