namespace DvBot.Knowledge.Places;

/// <summary>One of today's 34 provinces.</summary>
/// <param name="Code">The state's code.</param>
/// <param name="Name">Name without type word ("Hải Phòng").</param>
/// <param name="TypeWord">"Tỉnh" or "Thành phố".</param>
/// <param name="EarlierTypeWord">The type word on 2025-07-01 where it has changed since; null else.</param>
/// <param name="Latitude">Middle of the mainland, degrees north. Not for distances.</param>
/// <param name="Longitude">Middle of the mainland, degrees east. Not for distances.</param>
public sealed record Province(ProvinceCode Code, string Name, string TypeWord, string? EarlierTypeWord, double Latitude, double Longitude)
{
    /// <summary>Name with its type word ("Thành phố Hải Phòng").</summary>
    public string FullName => $"{TypeWord} {Name}";
}
