namespace DvBot.Bot.Privacy;

/// <summary>What checking a receipt needs from a store.</summary>
public interface IReceiptStore
{
    /// <summary>Until when the words of a conversation are kept, UTC, if nothing more is written; null when they are destroyed.</summary>
    DateTimeOffset? KeptUntil(long conversation);
}
