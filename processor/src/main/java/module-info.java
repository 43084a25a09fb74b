/** The annotation processor: closure tables and serializers for {@code @Remotable}. */
module io.remotable.processor {
    requires java.compiler;
    requires com.palantir.javapoet;
    requires static com.google.auto.service;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            io.remotable.processor.RemotableProcessor;
}
