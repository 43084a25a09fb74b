package io.remotable.processor;

import com.google.auto.service.AutoService;
import io.remotable.processor.read.Annotations;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates closure tables and serializers for what is {@code @Remotable}. Has no options. Isolating: each file comes
 * from one top-level class.
 */
@AutoService(Processor.class)
public final class RemotableProcessor extends AbstractProcessor {
    private @Nullable Units units;

    /** For the service loader. */
    public RemotableProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Annotations.REMOTABLE);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        units = new Units(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (units != null) {
            units.round(annotations, round);
        }
        return false;
    }
}
