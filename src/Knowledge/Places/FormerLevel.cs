namespace DvBot.Knowledge.Places;

/// <summary>Level of a unit that is no more.</summary>
public enum FormerLevel
{
    /// <summary>A province before 2025-07-01.</summary>
    Province,

    /// <summary>A huyện, quận, thị xã or city within a province; the level was abolished on 2025-07-01.</summary>
    District,

    /// <summary>A xã, phường or thị trấn before 2025-07-01.</summary>
    Commune,
}
