namespace DvBot.Knowledge.Places;

/// <summary>What the files of <c>content/vi/places</c> hold, checked.</summary>
/// <param name="Provinces">Today's provinces.</param>
/// <param name="Communes">Today's communes.</param>
/// <param name="FormerUnits">Former provinces, then districts, then communes.</param>
/// <param name="ShortNames">Short names; every meaning names a unit of these tables.</param>
/// <param name="CommonWords">Everyday words.</param>
internal sealed record PlaceTables(
    IReadOnlyList<Province> Provinces,
    IReadOnlyList<Commune> Communes,
    IReadOnlyList<FormerUnit> FormerUnits,
    IReadOnlyList<ShortName> ShortNames,
    IReadOnlyList<CommonWord> CommonWords);
