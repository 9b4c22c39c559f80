using System.Globalization;

namespace DvBot.Measurement;

/// <summary>A share with Wilson's bounds (E. B. Wilson, 1927) at 95 %.</summary>
internal struct Proportion
{
    private const double Z = 1.959964;

    /// <summary>How many were right.</summary>
    public int Right { get; private set; }

    /// <summary>Of how many.</summary>
    public int Count { get; private set; }

    /// <summary>The share, 0 to 1; 0 of none.</summary>
    public readonly double Share => Count == 0 ? 0 : (double)Right / Count;

    /// <summary>Counts one.</summary>
    public void Add(bool right)
    {
        Count++;
        Right += right ? 1 : 0;
    }

    /// <inheritdoc/>
    public override readonly string ToString()
    {
        if (Count == 0)
        {
            return "-";
        }

        var middle = (Share + (Z * Z / (2 * Count))) / (1 + (Z * Z / Count));
        var half = Z * Math.Sqrt((Share * (1 - Share) / Count) + (Z * Z / (4.0 * Count * Count))) / (1 + (Z * Z / Count));
        return string.Create(CultureInfo.InvariantCulture, $"{100 * Share:F1} % ({100 * (middle - half):F1}–{100 * (middle + half):F1}, {Right}/{Count})");
    }
}
