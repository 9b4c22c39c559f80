namespace DvBot.Bot.Operators;

/// <summary>What a verb prints.</summary>
/// <param name="Ok">False for an error.</param>
/// <param name="Text">Lines.</param>
internal sealed record AccountAnswer(bool Ok, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Ok ? "ok" : "error";
}
