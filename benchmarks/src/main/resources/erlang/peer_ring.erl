%% Processes in a ring, around which one token goes.
-module(peer_ring).
-export([ring/1, pass/1]).

ring(Options = #{count := Count}) ->
    Second = others(Count - 1, self()),
    peer_rate:print(laps(Second, Count, peer_rate:new(Options))).

others(0, Next) -> Next;
others(Left, Next) -> others(Left - 1, spawn(?MODULE, pass, [Next])).

pass(Next) ->
    receive
        token ->
            Next ! token,
            pass(Next)
    end.

laps(Second, Count, Rate) ->
    Second ! token,
    receive
        token -> ok
    end,
    case peer_rate:add(Rate, Count) of
        {more, More} -> laps(Second, Count, More);
        {over, All} -> All
    end.
