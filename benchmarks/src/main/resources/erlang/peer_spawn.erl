%% Starts processes that end at once: on the other node one by one, there many at once, and here.
-module(peer_spawn).
-export([one_by_one/1, pipelined/1, local/1, nothing/0, tell/1]).

-define(AT_ONCE, 1000).
-define(BATCH, 100).

nothing() -> ok.

tell(Parent) -> Parent ! ran.

one_by_one(Options = #{partner := Partner}) ->
    peer_samples:write(one_by_one(Partner, peer_samples:new(Options))).

one_by_one(Partner, Samples) ->
    Began = peer_samples:nanos(),
    spawn(Partner, ?MODULE, nothing, []),
    case peer_samples:add(Samples, Began, peer_samples:nanos()) of
        {more, More} -> one_by_one(Partner, More);
        {over, All} -> All
    end.

pipelined(Options = #{partner := Partner}) ->
    Spawn = fun() -> spawn_request(Partner, ?MODULE, nothing, []) end,
    Await = fun() ->
        receive
            {spawn_reply, _Request, ok, _Pid} -> ok
        end
    end,
    many(Spawn, Await, Options).

local(Options) ->
    Parent = self(),
    Spawn = fun() -> spawn(?MODULE, tell, [Parent]) end,
    Await = fun() ->
        receive
            ran -> ok
        end
    end,
    many(Spawn, Await, Options).

many(Spawn, Await, Options) ->
    times(?AT_ONCE, Spawn),
    peer_rate:print(keep_spawning(Spawn, Await, peer_rate:new(Options))).

keep_spawning(Spawn, Await, Rate) ->
    times(?BATCH, Await),
    case peer_rate:add(Rate, ?BATCH) of
        {more, More} ->
            times(?BATCH, Spawn),
            keep_spawning(Spawn, Await, More);
        {over, All} ->
            All
    end.

times(0, _Do) ->
    ok;
times(Left, Do) ->
    Do(),
    times(Left - 1, Do).
