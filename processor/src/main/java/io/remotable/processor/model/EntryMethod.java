package io.remotable.processor.model;

import io.remotable.processor.diagnostics.Place;
import java.util.List;
import java.util.Optional;

/**
 * A method that is {@code @Remotable}.
 *
 * @param method     its name
 * @param name       its stable name
 * @param parameters all of them
 * @param result     what it returns
 * @param traits     the rest of what its declaration says
 * @param place      where it stands
 */
public record EntryMethod(
        String method, StableName name, List<Parameter> parameters, WireType result, Traits traits, Place place) {
    /**
     * What a declaration says besides names and types.
     *
     * @param isStatic        whether it is static
     * @param isPrivate       whether it is private
     * @param isGeneric       whether it has type parameters
     * @param isVoid          whether it returns nothing at all
     * @param isVarargs       whether its last parameter takes any number of arguments
     * @param publicSignature whether all its types are public
     * @param deprecated      whether it or one of its types is deprecated
     * @param tooWide         the exceptions it declares that are no {@code Exception}s
     */
    public record Traits(
            boolean isStatic,
            boolean isPrivate,
            boolean isGeneric,
            boolean isVoid,
            boolean isVarargs,
            boolean publicSignature,
            boolean deprecated,
            List<String> tooWide) {}

    /**
     * The parameters that travel.
     *
     * @return in order
     */
    public List<Parameter> arguments() {
        return parameters.stream()
                .filter(parameter -> parameter.role() == Parameter.Role.ARGUMENT)
                .toList();
    }

    /**
     * The receiving end it takes.
     *
     * @return the first one
     */
    public Optional<Parameter> port() {
        return parameters.stream()
                .filter(parameter -> parameter.role() == Parameter.Role.PORT)
                .findFirst();
    }
}
