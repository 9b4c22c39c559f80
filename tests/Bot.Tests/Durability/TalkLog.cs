using Shouldly;

namespace DvBot.Bot.Tests.Durability;

/// <summary>What a client knows of one conversation: what it sent, in order, and what was acknowledged.</summary>
internal sealed class TalkLog(Talk talk)
{
    /// <summary>The conversation.</summary>
    public Talk Talk { get; } = talk;

    /// <summary>Messages in the order in which they were sent; each only after the one before was acknowledged.</summary>
    public List<SentMessage> Sent { get; } = [];

    /// <summary>Compares with what the server shows: each message once, in order, under its id, with one set of replies in the same order.</summary>
    /// <returns>Messages lost and messages doubled.</returns>
    public (int Lost, int Doubled) Compare(IReadOnlyList<ShownActivity> shown)
    {
        var mine = shown.Where(a => a.ReplyToId is null).ToList();
        var lost = Sent.Count(s => !mine.Any(a => a.ClientId == s.ClientId && a.Id == s.Id && a.Text == s.Text));
        var doubled = mine.GroupBy(a => a.ClientId).Sum(g => g.Count() - 1);
        var sets = Sets(shown);
        lost += Sent.Count(s => !sets.Any(r => r.To == s.Id));
        doubled += sets.GroupBy(r => r.To).Sum(g => g.Count() - 1);
        if (lost == 0 && doubled == 0)
        {
            mine.Select(a => a.ClientId).ShouldBe(Sent.Select(s => (string?)s.ClientId), "order of messages");
            sets.Select(r => r.To).ShouldBe(Sent.Select(s => s.Id!), "order of replies");
        }

        return (lost, doubled);
    }

    // Replies of one turn share the number in their id and stand together.
    private static List<(string To, string Turn)> Sets(IReadOnlyList<ShownActivity> shown)
    {
        var sets = new List<(string To, string Turn)>();
        foreach (var reply in shown.Where(a => a.ReplyToId is not null))
        {
            var set = (reply.ReplyToId!, reply.Id[..reply.Id.LastIndexOf('.')]);
            if (sets.Count == 0 || sets[^1] != set)
            {
                sets.Add(set);
            }
        }

        return sets;
    }
}
