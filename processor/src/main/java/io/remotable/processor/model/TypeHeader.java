package io.remotable.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.remotable.processor.diagnostics.Place;
import java.util.List;

/**
 * What records, enums and sealed interfaces have in common.
 *
 * @param type       the class
 * @param javaType   the class with its type parameters as arguments
 * @param codec      the class of its codec
 * @param name       its stable name
 * @param variables  its type parameters
 * @param isPublic   whether it and all classes around it are public
 * @param privatePart  the private one of it and the classes around it, or empty
 * @param deprecated whether it mentions something deprecated
 * @param place      where it stands
 */
public record TypeHeader(
        ClassName type,
        TypeName javaType,
        ClassName codec,
        StableName name,
        List<TypeVariableName> variables,
        boolean isPublic,
        String privatePart,
        boolean deprecated,
        Place place) {
    /**
     * Whether it has type parameters.
     *
     * @return true for a generic type
     */
    public boolean isGeneric() {
        return !variables.isEmpty();
    }
}
