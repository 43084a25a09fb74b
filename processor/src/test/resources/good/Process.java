package demo;

import io.remotable.Remotable;
import io.remotable.process.*;
import java.util.*;

@Remotable
record Process(
        ProcessId process, NodeId node, SendPortId portId, SendPort<String> port, MonitorRef monitor, SpawnRef spawn,
        Closure<Void> closure, Closure<?> anyClosure, CP<Integer, String> function, CP<?, ? extends Number> anyFunction,
        ChannelClosure<String> channel, DiedReason reason, Message message, ProcessMonitorNotification notice,
        List<Closure<?>> closures, Map<ProcessId, SendPort<List<String>>> ports) {}
