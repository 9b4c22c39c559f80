namespace DvBot.Bot.Tests.Durability;

/// <summary>A message in a client's own log.</summary>
/// <param name="ClientId">The client's id of it; the same at every attempt.</param>
/// <param name="Text">What it says.</param>
internal sealed record SentMessage(string ClientId, string Text)
{
    /// <summary>The id it was acknowledged under; null before.</summary>
    public string? Id { get; set; }

    /// <summary>Attempts to send it.</summary>
    public int Attempts { get; set; }
}
