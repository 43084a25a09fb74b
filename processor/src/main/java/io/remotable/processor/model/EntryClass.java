package io.remotable.processor.model;

import com.palantir.javapoet.ClassName;
import io.remotable.processor.diagnostics.Place;
import java.util.List;

/**
 * A class with entry points.
 *
 * @param type      the class
 * @param closures  the class to be generated for it
 * @param isPublic  whether it and all classes around it are public
 * @param privatePart the private one of it and the classes around it, or empty
 * @param isInner   whether its objects belong to an object of the class around it
 * @param methods   its entry points
 * @param place     where it stands
 */
public record EntryClass(
        ClassName type,
        ClassName closures,
        boolean isPublic,
        String privatePart,
        boolean isInner,
        List<EntryMethod> methods,
        Place place) {}
