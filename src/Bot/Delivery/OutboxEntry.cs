using DvBot.Bot.Activities;

namespace DvBot.Bot.Delivery;

/// <summary>Replies of one turn that a channel must be sent.</summary>
/// <param name="Row">Row of the turn.</param>
/// <param name="Key">To whom.</param>
/// <param name="Replies">All replies of the turn.</param>
/// <param name="Sent">How many of them the channel has taken.</param>
/// <param name="Attempts">How often sending failed.</param>
/// <param name="NextAttempt">Not before, UTC.</param>
public sealed record OutboxEntry(long Row, ConversationKey Key, IReadOnlyList<Reply> Replies, int Sent, int Attempts, DateTimeOffset NextAttempt);
