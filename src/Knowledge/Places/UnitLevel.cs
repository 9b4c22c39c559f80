namespace DvBot.Knowledge.Places;

/// <summary>Level of a unit, old or new, coarsest first.</summary>
internal enum UnitLevel
{
    /// <summary>One of today's provinces.</summary>
    Province,

    /// <summary>A province before 2025-07-01.</summary>
    FormerProvince,

    /// <summary>A district before 2025-07-01.</summary>
    District,

    /// <summary>One of today's communes.</summary>
    Commune,

    /// <summary>A commune before 2025-07-01.</summary>
    FormerCommune,
}
