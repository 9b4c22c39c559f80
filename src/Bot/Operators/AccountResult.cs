namespace DvBot.Bot.Operators;

/// <summary>A change of an account and what came of it.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Account">The account as it is now; null unless it is done.</param>
/// <param name="Token">Token of a new one-time link, to be shown once; null when none was made.</param>
public sealed record AccountResult(AccountOutcome Outcome, Operator? Account = null, string? Token = null)
{
    /// <summary>True when it is done.</summary>
    public bool Done => Outcome == AccountOutcome.Done;

    /// <inheritdoc/>
    public override string ToString() => Outcome.ToString();
}
