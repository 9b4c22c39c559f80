using DvBot.Bot.Handoff;
using DvBot.Bot.Privacy;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>An open case with the key that seals it.</summary>
internal sealed record CaseRecord(HandoffCase Case, int Slot, DataKey Key);
