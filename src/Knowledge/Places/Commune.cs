namespace DvBot.Knowledge.Places;

/// <summary>One of today's communes: a xã, phường or đặc khu.</summary>
/// <param name="Code">The state's five-digit code.</param>
/// <param name="Name">Name without type word ("Hải Dương").</param>
/// <param name="TypeWord">"Xã", "Phường" or "Đặc khu".</param>
/// <param name="Province">The province it belongs to.</param>
/// <param name="EarlierTypeWord">The type word on 2025-07-01 where it has changed since; null else.</param>
/// <param name="Latitude">A point inside its border, degrees north.</param>
/// <param name="Longitude">A point inside its border, degrees east.</param>
public sealed record Commune(
    string Code, string Name, string TypeWord, ProvinceCode Province, string? EarlierTypeWord, double Latitude, double Longitude)
{
    /// <summary>Name with its type word ("Phường Hải Dương").</summary>
    public string FullName => $"{TypeWord} {Name}";
}
