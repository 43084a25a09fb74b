%% Counts what has been done after the warm-up, and how long that took; prints both in the end.
-module(peer_rate).
-export([new/1, add/2, print/1]).

-record(rate, {warm, over, began = none, ended = none, count = 0}).

new(#{warm_up := WarmUp, measured := Measured}) ->
    Now = peer_samples:nanos(),
    #rate{warm = Now + WarmUp, over = Now + WarmUp + Measured}.

%% {more, Rate} or {over, Rate}
add(Rate, Done) ->
    Now = peer_samples:nanos(),
    {wanted(Rate, Now), counted(Rate, Done, Now)}.

wanted(#rate{began = Began, over = Over}, Now) when Began =/= none, Now >= Over -> over;
wanted(_Rate, _Now) -> more.

counted(Rate = #rate{began = none, warm = Warm}, _Done, Now) when Now < Warm -> Rate;
counted(Rate = #rate{began = none}, _Done, Now) -> Rate#rate{began = Now};
counted(Rate = #rate{count = Count}, Done, Now) -> Rate#rate{count = Count + Done, ended = Now}.

print(#rate{began = Began, ended = Ended, count = Count}) ->
    io:format("~b in ~b~n", [Count, Ended - Began]).
