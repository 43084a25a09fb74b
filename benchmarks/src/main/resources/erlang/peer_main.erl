%% The node that measures: peer_main:main([Work, Partner, File | Numbers]), and the one at the other side: peer_main:partner().
%% Both end when their standard input does, so that they never outlive the program that started them.
-module(peer_main).
-export([main/1, partner/0]).

main([Work, Partner, File | Numbers]) ->
    end_with_parent(),
    [WarmUp, Measured, Bytes, Parts, Part, Count] = [list_to_integer(Number) || Number <- Numbers],
    try
        Peer = list_to_atom(Partner),
        Peer =:= none orelse connect(Peer, 100),
        do(list_to_atom(Work), #{
            partner => Peer,
            file => File,
            warm_up => WarmUp,
            measured => Measured,
            bytes => Bytes,
            parts => Parts,
            part => Part,
            count => Count
        }),
        halt(0)
    catch
        Class:Reason:Stack ->
            io:format(standard_error, "~p ~p~n~p~n", [Class, Reason, Stack]),
            halt(1)
    end.

partner() ->
    end_with_parent(),
    io:format("up~n").

connect(Peer, 0) ->
    error({no_contact, Peer});
connect(Peer, Tries) ->
    case net_kernel:connect_node(Peer) of
        true ->
            ok;
        _ ->
            timer:sleep(100),
            connect(Peer, Tries - 1)
    end.

end_with_parent() ->
    spawn(fun() ->
        io:get_line(""),
        halt(1)
    end).

do(ping_pong, Options) -> peer_ping:ping_pong(Options);
do(paced_ping_pong, Options) -> peer_ping:paced_ping_pong(Options);
do(one_way, Options) -> peer_load:one_way(Options);
do(death_notice, Options) -> peer_death:death_notice(Options);
do(spawn_remote, Options) -> peer_spawn:one_by_one(Options);
do(spawn_remote_pipelined, Options) -> peer_spawn:pipelined(Options);
do(spawn_local, Options) -> peer_spawn:local(Options);
do(ring, Options) -> peer_ring:ring(Options);
do(idle_memory, Options) -> peer_memory:idle_memory(Options).
