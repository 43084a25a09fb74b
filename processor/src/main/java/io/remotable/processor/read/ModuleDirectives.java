package io.remotable.processor.read;

import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What the user's {@code module-info} provides. To be asked when the generated classes exist. */
public final class ModuleDirectives {
    private static final String SERVICE = "io.remotable.table.RemoteTableProvider";

    private final Elements elements;

    /**
     * A reader.
     *
     * @param elements the compiler's
     */
    public ModuleDirectives(Elements elements) {
        this.elements = elements;
    }

    /**
     * The named module that should provide a provider and does not.
     *
     * @param type     the class that the provider is generated for
     * @param provider the provider's name
     * @return the module's name, or empty when all is well
     */
    public String lacking(TypeElement type, String provider) {
        ModuleElement module = elements.getModuleOf(type);
        if (module == null || module.isUnnamed()) {
            return "";
        }
        boolean provided = ElementFilter.providesIn(module.getDirectives()).stream()
                .anyMatch(directive -> provides(directive, provider));
        return provided ? "" : module.getQualifiedName().toString();
    }

    private static boolean provides(ProvidesDirective directive, String provider) {
        return directive.getService().getQualifiedName().contentEquals(SERVICE)
                && directive.getImplementations().stream()
                        .anyMatch(implementation ->
                                implementation.getQualifiedName().contentEquals(provider));
    }
}
