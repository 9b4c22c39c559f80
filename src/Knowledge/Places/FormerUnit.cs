namespace DvBot.Knowledge.Places;

/// <summary>A unit that is no more, and where its area belongs today.</summary>
/// <param name="Level">Province, district or commune.</param>
/// <param name="FullName">Name with its type word ("Huyện Triệu Sơn").</param>
/// <param name="District">The district it lay in, with type word; empty for provinces and districts.</param>
/// <param name="Province">The province it lay in, without type word; its own name for a province.</param>
/// <param name="Today">The province its area belongs to today.</param>
/// <param name="Until">Last month it was in use, "2025-06" for those abolished on 2025-07-01.</param>
/// <param name="Communes">Codes of today's communes on its area, likeliest first; empty for a province.</param>
public sealed record FormerUnit(
    FormerLevel Level, string FullName, string District, string Province, ProvinceCode Today, string Until, IReadOnlyList<string> Communes);
