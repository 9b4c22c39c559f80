namespace DvBot.Bot.Handoff.Acts;

/// <summary>Takes a waiting case. Taking what one holds already is no error.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who acts.</param>
public sealed record TakeCase(Guid Case, Guid Operator) : DeskAct(Case, Operator);
