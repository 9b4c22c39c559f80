using System.Collections.Immutable;
using DvBot.Bot.Activities;
using DvBot.Bot.Screening;
using DvBot.Bot.Storage.LiteDb;

namespace DvBot.Bot.Tests.Durability;

/// <summary>What a store holds of one conversation, as somebody outside can see it. Two snapshots are equal when their texts are.</summary>
/// <param name="Items">What its feed shows, in order.</param>
/// <param name="Outbox">Replies to be sent, oldest first; only the first can be seen.</param>
/// <param name="Case">Its open case; empty for none.</param>
/// <param name="Mark">What its state remembers of the last turn; seen at the next recall.</param>
/// <param name="Ordinal">Highest number given.</param>
internal sealed record Snapshot(ImmutableList<string> Items, ImmutableList<string> Outbox, string Case, string? Mark, int Ordinal)
{
    /// <summary>A conversation that has not begun.</summary>
    public static Snapshot Nothing { get; } = new([], [], "", null, 0);

    /// <summary>What can be seen without a recall.</summary>
    public string Text => string.Join('\n', Items.Append("outbox " + (Outbox.Count > 0 ? Outbox[0] : "")).Append("case " + Case));

    /// <summary>Reads it from a store.</summary>
    public static async Task<string> ReadAsync(LiteDbStore store, ConversationKey key, Guid caseId, CancellationToken cancellation)
    {
        var items = ImmutableList.CreateBuilder<string>();
        var after = 0;
        while (await store.ReadAsync(key, after, cancellation) is { Items.Count: > 0 } page)
        {
            items.AddRange(page.Items.Select(i => i.Arrived is { } a ? Arrival(i.Ordinal, a) : Turn(i.Ordinal, i.AnswersOrdinal, i.Said)));
            after = page.Watermark;
        }

        var outbox = store.Due(key.Channel, DateTimeOffset.MaxValue, int.MaxValue).Where(e => e.Key == key).Select(e => Pending(e.Replies, e.Sent, e.Attempts));
        var open = store.Open().Where(c => c.Id == caseId).Select(c => OpenCase(c.Level, c.Reasons, c.ClaimNumber));
        return new Snapshot(items.ToImmutable(), [.. outbox], string.Join(';', open), null, 0).Text;
    }

    /// <summary>An arrival.</summary>
    public static string Arrival(int ordinal, Activity activity) =>
        activity.Kind.IsFromPerson() ? $"{ordinal} > {activity.MessageId} {activity.Text.Reveal()}" : Desk(ordinal, activity.Kind, activity.Text.Reveal());

    /// <summary>Something that the desk brought.</summary>
    public static string Desk(int ordinal, ActivityKind kind, string text) => $"{ordinal} > {kind} {text}";

    /// <summary>A turn.</summary>
    public static string Turn(int ordinal, int answers, IReadOnlyList<Reply> replies) => $"{ordinal} < {answers} {Words(replies)}";

    /// <summary>An entry of the outbox.</summary>
    public static string Pending(IReadOnlyList<Reply> replies, int sent, int attempts) => $"{Words(replies)} sent {sent} attempts {attempts}";

    /// <summary>An open case.</summary>
    public static string OpenCase(DangerLevel level, IEnumerable<string> reasons, int claims) => $"{level} {string.Join(',', reasons)} {claims}";

    private static string Words(IReadOnlyList<Reply> replies) => string.Join('|', replies.Select(r => r.Text.Reveal()));
}
