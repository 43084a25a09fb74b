%% Latencies in nanoseconds: those that end within the warm-up are not counted. In the end all are written to a file, 64 bits
%% each, for the program that started the node to make a histogram of.
-module(peer_samples).
-export([new/1, add/3, write/1, nanos/0]).

-define(MOST, 4000000).
-define(CHUNK, 10000).

-record(samples, {values, count = 0, warm, over, file}).

nanos() ->
    erlang:monotonic_time(nanosecond).

new(#{warm_up := WarmUp, measured := Measured, file := File}) ->
    Now = nanos(),
    Values = atomics:new(?MOST, [{signed, false}]),
    #samples{values = Values, warm = Now + WarmUp, over = Now + WarmUp + Measured, file = File}.

%% {more, Samples} or {over, Samples}
add(Samples = #samples{warm = Warm}, _From, To) when To < Warm ->
    {more, Samples};
add(Samples = #samples{values = Values, count = Before, over = Over}, From, To) ->
    Count = Before + 1,
    atomics:put(Values, Count, To - From),
    Wanted =
        case To < Over andalso Count < ?MOST of
            true -> more;
            false -> over
        end,
    {Wanted, Samples#samples{count = Count}}.

write(#samples{values = Values, count = Count, file = Name}) ->
    {ok, File} = file:open(Name, [write, raw, binary]),
    write(File, Values, 1, Count),
    ok = file:close(File).

write(_File, _Values, From, Count) when From > Count ->
    ok;
write(File, Values, From, Count) ->
    To = min(Count, From + ?CHUNK - 1),
    ok = file:write(File, [<<(atomics:get(Values, Index)):64>> || Index <- lists:seq(From, To)]),
    write(File, Values, To + 1, Count).
