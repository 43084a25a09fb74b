%% Sends binaries to a process that tells of each part of the window that arrived; that part is sent anew.
-module(peer_load).
-export([one_way/1, count/2]).

one_way(Options = #{partner := Partner, bytes := Bytes, parts := Parts, part := Part}) ->
    Node =
        case Partner of
            none -> node();
            _ -> Partner
        end,
    Counter = spawn(Node, ?MODULE, count, [self(), Part]),
    Load = <<0:(8 * Bytes)>>,
    send(Counter, Load, Parts * Part),
    peer_rate:print(keep_sending(Counter, Load, peer_rate:new(Options))).

count(From, Every) -> count(From, Every, Every).

count(From, Every, 0) ->
    From ! {arrived, Every},
    count(From, Every, Every);
count(From, Every, Left) ->
    receive
        {load, _} -> count(From, Every, Left - 1)
    end.

keep_sending(Counter, Load, Rate) ->
    receive
        {arrived, Count} ->
            case peer_rate:add(Rate, Count) of
                {more, More} ->
                    send(Counter, Load, Count),
                    keep_sending(Counter, Load, More);
                {over, All} ->
                    All
            end
    end.

send(_Counter, _Load, 0) ->
    ok;
send(Counter, Load, Left) ->
    Counter ! {load, Load},
    send(Counter, Load, Left - 1).
