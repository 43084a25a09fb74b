package io.remotable.processor;

import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that every compile test runs under. */
enum Tool {
    JAVAC {
        @Override
        JavaCompiler compiler() {
            return ToolProvider.getSystemJavaCompiler();
        }

        @Override
        List<String> strict() {
            return List.of("-Xlint:all,-processing,-requires-automatic", "-Werror");
        }
    },
    ECJ {
        @Override
        JavaCompiler compiler() {
            return new EclipseCompiler();
        }

        @Override
        List<String> strict() {
            return List.of("-warn:raw,unchecked,deprecation,removal,suppress");
        }
    };

    abstract JavaCompiler compiler();

    /** Options under which generated code must give no warning. */
    abstract List<String> strict();
}
