using DvBot.Knowledge.Articles;

namespace DvBot.Knowledge.Law;

/// <summary>An article, clause or point of a document with its gist. Immutable.</summary>
/// <param name="Citation">Where it stands.</param>
/// <param name="Gist">What it says, one sentence in our own words.</param>
/// <param name="InForceFrom">First day in force.</param>
/// <param name="InForceTo">Last day in force; null while it is in force.</param>
/// <param name="Confidence">How sure the entry is.</param>
/// <param name="Facts">Ids of the facts it rests on.</param>
/// <param name="Sources">Where the entry comes from.</param>
public sealed record Provision(
    Citation Citation,
    string Gist,
    DateOnly InForceFrom,
    DateOnly? InForceTo,
    Confidence Confidence,
    IReadOnlyList<string> Facts,
    IReadOnlyList<string> Sources);
