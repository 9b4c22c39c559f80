namespace DvBot.Bot.Conversations;

/// <summary>What a decision needs to know of the world outside the conversation, as it was at the time; recorded with the turn.</summary>
/// <param name="OnDuty">True when an operator is at the desk.</param>
/// <param name="Held">True when an operator holds her case: who speaks is then the operator (contracts, who speaks when).</param>
/// <param name="Unanswered">True when her last words have no answer of an operator.</param>
/// <param name="CaseGone">True when her case is not open any more.</param>
/// <param name="Receipt">Code by which she can check later whether her words are destroyed; null when none can be given.</param>
public sealed record Surroundings(bool OnDuty, bool Held = false, bool Unanswered = false, bool CaseGone = false, string? Receipt = null)
{
    /// <summary>Nobody is at the desk.</summary>
    public static Surroundings Nobody { get; } = new(false);
}
