package io.remotable.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.util.Set;

/**
 * A class to be written.
 *
 * @param name     its name
 * @param spec     its contents
 * @param warnings the warnings that it has to suppress
 */
record GeneratedClass(ClassName name, TypeSpec.Builder spec, Set<String> warnings) {}
