using DvBot.Knowledge.Articles;

namespace DvBot.Knowledge.Support;

/// <summary>A national line people may call.</summary>
/// <param name="Id">Id in <c>directory/hotlines.yaml</c>.</param>
/// <param name="Name">Name as people know it.</param>
/// <param name="Kind">police, fire, child, health, hotline, legal-aid, other.</param>
/// <param name="Phones">Numbers as printed; empty for a line that is not yet running.</param>
/// <param name="Say">One sentence for people: what for, hours, cost, and a warning when the number should be checked.</param>
/// <param name="Status">dang-cong-bo, can-kiem-tra or chua-van-hanh.</param>
/// <param name="Confidence">How sure the entry is.</param>
public sealed record Hotline(string Id, string Name, string Kind, IReadOnlyList<string> Phones, string Say, string Status, Confidence Confidence)
{
    /// <summary>When it is staffed, in words for people.</summary>
    public string Hours { get; init; } = "";

    /// <summary>What a call costs, in words for people.</summary>
    public string Cost { get; init; } = "";

    /// <summary>What one calls it for, in words for people.</summary>
    public string ForWhat { get; init; } = "";

    /// <summary>What must be said before the number is given (it records, it must report); null for most.</summary>
    public string? Before { get; init; }
}
