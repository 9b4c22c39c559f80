namespace DvBot.Bot.Operators;

/// <summary>What a verb asks for.</summary>
/// <param name="Verb">One of <see cref="AccountCommands.Verbs"/>.</param>
/// <param name="Name">Name of the account; null for <c>list</c>.</param>
/// <param name="Role">For <c>add</c> and <c>role</c>.</param>
internal sealed record AccountCommand(string? Verb, string? Name = null, string? Role = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"operators {Verb}";
}
