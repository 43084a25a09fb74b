%% Monitors a process of the other node and tells it to die: how long until the notice is here.
-module(peer_death).
-export([death_notice/1, mortal/0]).

mortal() ->
    receive
        {ball, From} ->
            From ! {ball, self()},
            mortal();
        die ->
            ok
    end.

death_notice(Options = #{partner := Partner}) ->
    peer_samples:write(die(Partner, peer_samples:new(Options))).

die(Partner, Samples) ->
    Mortal = spawn(Partner, ?MODULE, mortal, []),
    Monitor = monitor(process, Mortal),
    Mortal ! {ball, self()},
    receive
        {ball, Mortal} -> ok
    end,
    Told = peer_samples:nanos(),
    Mortal ! die,
    receive
        {'DOWN', Monitor, process, Mortal, normal} -> ok
    end,
    case peer_samples:add(Samples, Told, peer_samples:nanos()) of
        {more, More} -> die(Partner, More);
        {over, All} -> All
    end.
