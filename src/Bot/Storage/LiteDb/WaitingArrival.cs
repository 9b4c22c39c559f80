using DvBot.Bot.Activities;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>An arrival without a turn.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Ordinal">Its number within the conversation.</param>
/// <param name="Activity">The activity; null when it must be read from its row.</param>
internal sealed record WaitingArrival(long Row, int Ordinal, Activity? Activity);
