using DvBot.Knowledge.Articles;

namespace DvBot.Knowledge.Law;

/// <summary>A law, decree or circular with the provisions of it that the bot knows. Immutable.</summary>
/// <param name="Number">Number, e.g. <c>282/2025/NĐ-CP</c>; unique.</param>
/// <param name="Name">How it is named to people.</param>
/// <param name="About">What it is about, in our own words.</param>
/// <param name="InForceFrom">First day in force.</param>
/// <param name="InForceTo">Last day in force; null while it is in force.</param>
/// <param name="Replaces">Numbers of the documents it replaced.</param>
/// <param name="ReplacedBy">Number of the document that replaced it; null while none has.</param>
/// <param name="Confidence">How sure the entry is.</param>
/// <param name="Sources">Where the entry comes from.</param>
/// <param name="Provisions">Provisions in the order of the files.</param>
public sealed record LawDocument(
    string Number,
    string Name,
    string About,
    DateOnly InForceFrom,
    DateOnly? InForceTo,
    IReadOnlyList<string> Replaces,
    string? ReplacedBy,
    Confidence Confidence,
    IReadOnlyList<string> Sources,
    IReadOnlyList<Provision> Provisions);
