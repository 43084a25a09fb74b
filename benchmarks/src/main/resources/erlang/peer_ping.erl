%% A ball there and back: as fast as it comes back, and one every two milliseconds.
-module(peer_ping).
-export([ping_pong/1, paced_ping_pong/1, echo/0]).

-define(PERIOD_MS, 2).

echo() ->
    receive
        {ball, From, Number} ->
            From ! {ball, self(), Number},
            echo()
    end.

ping_pong(Options) ->
    Echo = spawn(node_of(Options), ?MODULE, echo, []),
    peer_samples:write(rally(Echo, peer_samples:new(Options))).

node_of(#{partner := none}) -> node();
node_of(#{partner := Partner}) -> Partner.

rally(Echo, Samples) ->
    Sent = peer_samples:nanos(),
    Echo ! {ball, self(), Sent},
    receive
        {ball, _From, Sent} -> ok
    end,
    case peer_samples:add(Samples, Sent, peer_samples:nanos()) of
        {more, More} -> rally(Echo, More);
        {over, All} -> All
    end.

%% The pace is set by a process of its own, so that nothing which is late delays the next one; latencies count from the time at
%% which a ball was to be sent.
paced_ping_pong(Options = #{warm_up := WarmUp, partner := Partner}) ->
    Echo = spawn(Partner, ?MODULE, echo, []),
    rally(Echo, peer_samples:new(Options#{warm_up := 0, measured := WarmUp})),
    Receiver = self(),
    spawn_link(fun() -> serve(Echo, Receiver, erlang:monotonic_time(millisecond) + ?PERIOD_MS) end),
    peer_samples:write(receive_paced(peer_samples:new(Options#{warm_up := WarmUp div 5}))).

%% Sleeps until the millisecond before, which is as exact as timers are here, and spins the rest.
serve(Echo, Receiver, DueMs) ->
    erlang:start_timer(DueMs - 1, self(), due, [{abs, true}]),
    receive
        {timeout, _Timer, due} -> ok
    end,
    Due = erlang:convert_time_unit(DueMs, millisecond, nanosecond),
    spin(Due),
    Echo ! {ball, Receiver, Due},
    serve(Echo, Receiver, DueMs + ?PERIOD_MS).

spin(Due) ->
    case peer_samples:nanos() < Due of
        true -> spin(Due);
        false -> ok
    end.

receive_paced(Samples) ->
    receive
        {ball, _From, Due} ->
            case peer_samples:add(Samples, Due, peer_samples:nanos()) of
                {more, More} -> receive_paced(More);
                {over, All} -> All
            end
    end.
