using DvBot.Bot.Conversations;
using DvBot.Bot.Delivery;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>What readers see of a conversation: only what is on disk. Immutable.</summary>
/// <param name="Version">Committed turns.</param>
/// <param name="Ordinal">Highest number given.</param>
/// <param name="Waiting">Arrivals without a turn, oldest first.</param>
/// <param name="State">What it remembers; null when it must be read from its last turn.</param>
/// <param name="Tail">The latest items; those before them must be read from disk.</param>
/// <param name="TailFrom">Items with a number above this are all in <paramref name="Tail"/>.</param>
internal sealed record HeadView(
    long Version,
    int Ordinal,
    IReadOnlyList<WaitingArrival> Waiting,
    ConversationState? State,
    IReadOnlyList<FeedItem> Tail,
    int TailFrom);
