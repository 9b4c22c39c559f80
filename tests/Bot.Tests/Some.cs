using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Handoff;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Tests;

/// <summary>Valid values, so that a test shows only what matters.</summary>
internal static class Some
{
    private static int _count;

    public static DateTimeOffset Time { get; } = new(2026, 3, 2, 14, 40, 0, TimeSpan.Zero);

    public static ConversationKey Key(string channel = "directline") => new(channel, $"person {Interlocked.Increment(ref _count)}");

    public static Activity Activity(ConversationKey? key = null, string? id = null, string text = "chào", DateTimeOffset? at = null) =>
        new(key ?? Key(), id ?? $"message {Interlocked.Increment(ref _count)}", ActivityKind.Text, new SensitiveText(text), null, at ?? Time, null);

    public static TurnReading Reading(DangerLevel level = DangerLevel.None) =>
        new("chao-hoi", 1, false, [], level, [], "", null, null, null, false);

    public static TurnOutcome Outcome(string says = "Xin chào", ConversationState? state = null, HandoffChange? handoff = null, Erasure erasure = Erasure.None) =>
        new(state ?? ConversationState.Fresh with { Turns = 1 }, [Reply.Of(says)], Reading(state?.Level ?? DangerLevel.None), handoff, erasure, null);

    public static TurnCommit Commit(Recalled recalled, TurnOutcome? outcome = null, DateTimeOffset? at = null) =>
        new(recalled, outcome ?? Outcome(), at ?? Time, Surroundings.Nobody, "test");
}
