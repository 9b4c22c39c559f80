namespace DvBot.Bot.Storage.LiteDb;

/// <summary>When a conversation has been kept long enough.</summary>
internal static class Expiry
{
    /// <summary>UTC ticks after which words are to be destroyed; an open case holds that back, but not for ever.</summary>
    public static long Of(Head head, StoreImage image)
    {
        var expiry = head.LastTicks + head.RetentionTicks;
        return head.CaseId is { } id && image.Cases.TryGetValue(id, out var record)
            ? Math.Max(expiry, record.Case.OpenedAt.UtcTicks + image.Options.LongestHold.Ticks)
            : expiry;
    }
}
