namespace DvBot.DeskProcess;

/// <summary>An open case, as far as the tests look at it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Held">True when an operator holds it.</param>
/// <param name="Operator">Who holds it; empty for nobody.</param>
/// <param name="Claim">The claim's number.</param>
/// <param name="WroteAt">Her last words.</param>
public sealed record OpenCase(Guid Id, bool Held, Guid Operator, int Claim, DateTimeOffset? WroteAt);
