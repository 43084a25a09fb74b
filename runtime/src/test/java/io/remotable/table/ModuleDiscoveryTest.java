package io.remotable.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.process.RemotableException;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A named module with a table in a package that it does not export. */
class ModuleDiscoveryTest {
    private static final String TABLE = "demo.Hello_RemoteTable";

    @TempDir
    private Path folder;

    private ClassLoader module(String moduleInfo) throws IOException {
        Path module = Files.writeString(folder.resolve("module-info.java"), moduleInfo);
        Path table = Files.writeString(folder.resolve("Hello_RemoteTable.java"), """
                package demo;
                public final class Hello_RemoteTable implements io.remotable.table.RemoteTableProvider {
                    @Override
                    public io.remotable.table.RemoteTable remoteTable() {
                        return io.remotable.table.RemoteTable.of();
                    }
                }
                """);
        Path classes = folder.resolve("classes");
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--add-reads",
                        "demo=ALL-UNNAMED",
                        "-d",
                        classes.toString(),
                        module.toString(),
                        table.toString());
        assertThat(status).isZero();
        Path tables = Files.createDirectories(classes.resolve("META-INF/remotable/tables"));
        Files.createFile(tables.resolve(TABLE));
        return load(classes);
    }

    private static ClassLoader load(Path classes) {
        ModuleLayer boot = ModuleLayer.boot();
        ClassLoader parent = ModuleDiscoveryTest.class.getClassLoader();
        Configuration resolved =
                boot.configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("demo"));
        ModuleLayer.Controller layer = ModuleLayer.defineModulesWithOneLoader(resolved, List.of(boot), parent);
        Module demo = layer.layer().findModule("demo").orElseThrow();
        layer.addReads(demo, parent.getUnnamedModule());
        return demo.getClassLoader();
    }

    @Test
    void shouldNameTheLineThatIsMissing() throws IOException {
        ClassLoader loader = module("module demo {}");
        assertThatExceptionOfType(RemotableException.class)
                .isThrownBy(() -> Discovery.discover(loader))
                .withMessage(
                        "the remote table demo.Hello_RemoteTable is in a module that does not provide it. Add to its "
                                + "module-info.java: provides io.remotable.table.RemoteTableProvider with demo.Hello_RemoteTable;")
                .withCauseInstanceOf(IllegalAccessException.class);
    }

    @Test
    void shouldFindATableThatIsExported() throws IOException {
        ClassLoader loader = module("module demo { exports demo; }");
        assertThat(Discovery.discover(loader).fingerprint())
                .isEqualTo(RemoteTable.of(Discovery.discover(getClass().getClassLoader()))
                        .fingerprint());
    }
}
