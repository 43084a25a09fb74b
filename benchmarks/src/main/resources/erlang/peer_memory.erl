%% What processes that wait for a message add to the resident memory of the node.
-module(peer_memory).
-export([idle_memory/1, wait/1]).

idle_memory(#{count := Count}) ->
    Before = resident(),
    start(Count),
    io:format("~b~n", [(resident() - Before) div Count]).

start(0) ->
    ok;
start(Left) ->
    spawn(?MODULE, wait, [self()]),
    receive
        waiting -> start(Left - 1)
    end.

wait(Parent) ->
    Parent ! waiting,
    receive
        never -> ok
    end.

resident() ->
    {ok, Status} = file:read_file("/proc/self/status"),
    {match, [Kilobytes]} = re:run(Status, "VmRSS:\\s+(\\d+) kB", [{capture, all_but_first, list}]),
    1024 * list_to_integer(Kilobytes).
