package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.remotable.node.Node;
import io.remotable.process.Closure;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPort;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of a context refuses null by the name of its parameter, and leaves nothing behind. */
@Timeout(60)
class NullArgumentsTest {
    private static final ProcessId NOBODY = null;
    private static final NodeId NOWHERE = null;
    private static final SendPort<Mail.Number> NO_PORT = null;
    private static final Closure<Void> NO_CLOSURE = null;

    static Stream<Arguments> calls() {
        return Stream.of(
                call("to", (self, node) -> self.send(null, new Mail.Done())),
                call("message", (self, node) -> self.send(self.pid(), null)),
                call("to", (self, node) -> self.usend(null, new Mail.Done())),
                call("message", (self, node) -> self.forward(null, self.pid())),
                call("to", (self, node) -> self.relay(null)),
                call("filter", (self, node) -> self.delegate(self.pid(), null)),
                call("accepts", (self, node) -> self.proxy(self.pid(), Mail.Done.class, null)),
                call("type", (self, node) -> self.proxy(self.pid(), null, (p, value) -> true)),
                call("type", (self, node) -> self.expect(null)),
                call("timeout", (self, node) -> self.expectTimeout(Mail.Done.class, null)),
                call("timeout", (self, node) -> self.receiveTimeout(null, List.of())),
                call("clauses", (self, node) -> self.receiveWait((List<io.remotable.process.Match<Void>>) null)),
                call("type", (self, node) -> self.newChan(null)),
                call("port", (self, node) -> self.sendChan(NO_PORT, new Mail.Number(1))),
                call("port", (self, node) -> self.receiveChan(null)),
                call("ports", (self, node) -> self.mergePortsBiased(null)),
                call("ports", (self, node) -> self.mergePortsRR(null)),
                call("target", (self, node) -> self.monitor(NOBODY)),
                call("target", (self, node) -> self.monitor(NOWHERE)),
                call("target", (self, node) -> self.monitor(NO_PORT)),
                call("ref", (self, node) -> self.unmonitor((MonitorRef) null)),
                call("target", (self, node) -> self.withMonitor(NOBODY, ProcessContext::pid)),
                call("body", (self, node) -> self.withMonitor(self.pid(), null)),
                call("target", (self, node) -> self.link(NOBODY)),
                call("target", (self, node) -> self.link(NOWHERE)),
                call("target", (self, node) -> self.link(NO_PORT)),
                call("target", (self, node) -> self.linkOnFailure(null)),
                call("target", (self, node) -> self.unlink(NOBODY)),
                call("target", (self, node) -> self.unlink(NO_PORT)),
                call("target", (self, node) -> self.reconnect(NOBODY)),
                call("target", (self, node) -> self.reconnect(NO_PORT)),
                call("node", (self, node) -> self.spawn(null, EndsClosures.returns())),
                call("closure", (self, node) -> self.spawn(node, null)),
                call("closure", (self, node) -> self.spawnLink(node, null)),
                call("closure", (self, node) -> self.spawnAsync(node, null)),
                call("closure", (self, node) -> self.spawnChannel(node, null)),
                call("body", (self, node) -> self.spawnLocal(null)),
                call("type", (self, node) -> self.<Mail.Number>spawnChannelLocal(null, (child, port) -> {})),
                call("closure", (self, node) -> self.call(node, NO_CLOSURE)),
                call("timeout", (self, node) -> self.call(node, EndsClosures.same(1), null)),
                call("body", (self, node) -> self.callLocal(null)),
                call("closure", (self, node) -> self.run(NO_CLOSURE)),
                call("target", (self, node) -> self.kill(null, "why")),
                call("reason", (self, node) -> self.kill(self.pid(), null)),
                call("reasonType", (self, node) -> self.catchExit(null, ProcessContext::pid, (from, why) -> from)),
                call("name", (self, node) -> self.register(null, self.pid())),
                call("process", (self, node) -> self.register("name", null)),
                call("process", (self, node) -> self.reregister("logger", null)),
                call("name", (self, node) -> self.unregister(null)),
                call("name", (self, node) -> self.whereis(null)),
                call("name", (self, node) -> self.nsend(null, new Mail.Done())),
                call("node", (self, node) -> self.nsendRemote(null, "logger", new Mail.Done())),
                call("node", (self, node) -> self.whereisRemoteAsync(null, "logger")),
                call("process", (self, node) -> self.registerRemoteAsync(node, "name", null)),
                call("name", (self, node) -> self.unregisterRemoteAsync(node, null)),
                call("timeout", (self, node) -> self.whereisRemote(node, "logger", (Duration) null)),
                call("format", (self, node) -> self.say(null)),
                call("target", (self, node) -> self.processInfo(null)),
                call("node", (self, node) -> self.nodeStats(null)));
    }

    private static Arguments call(String parameter, BiConsumer<ProcessContext, NodeId> call) {
        return Arguments.of(parameter, call);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void shouldNameTheParameterThatIsNull(String parameter, BiConsumer<ProcessContext, NodeId> call) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.run(self -> assertThatNullPointerException()
                    .isThrownBy(() -> call.accept(self, node.id()))
                    .withMessage(parameter));
            node.close();
            assertThat(cluster.log(node)).isEmpty();
        }
    }
}
