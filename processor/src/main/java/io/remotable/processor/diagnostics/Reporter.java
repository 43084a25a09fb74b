package io.remotable.processor.diagnostics;

import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Hands diagnostics to the compiler. */
public final class Reporter {
    private final Messager messager;

    /**
     * A reporter.
     *
     * @param messager the compiler's
     */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /**
     * Tells a complaint at its place.
     *
     * @param diagnostic the complaint
     */
    public void report(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        messager.printMessage(
                diagnostic.code().kind(),
                diagnostic.message(),
                shown(place.element()),
                place.annotation(),
                place.value());
    }

    /** The Eclipse compiler knows no position of a record or of what is in one: then the type around it is shown. */
    private Element shown(Element element) {
        if (!messager.getClass().getName().startsWith("org.eclipse.")) {
            return element;
        }
        Element around = element;
        for (Element current = element; current != null; current = current.getEnclosingElement()) {
            Element above = current.getEnclosingElement();
            if (current.getKind() == ElementKind.RECORD && above instanceof TypeElement) {
                around = above;
            }
        }
        return around;
    }

    /**
     * Tells a complaint that has no place.
     *
     * @param code    which
     * @param details what fills the blanks of the code's text
     */
    public void report(Code code, List<String> details) {
        messager.printMessage(code.kind(), code.message(details));
    }

    /**
     * Tells that a file was not written because it was there.
     *
     * @param text    what happened
     * @param element whose file
     */
    public void note(String text, Element element) {
        messager.printMessage(javax.tools.Diagnostic.Kind.NOTE, text, element);
    }
}
