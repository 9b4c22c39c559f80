using System.Globalization;

namespace DvBot.Knowledge.Law;

/// <summary>A place in a document taken apart: article, clause and point, e.g. <c>Điều 50 khoản 1 điểm a</c>.</summary>
/// <param name="Article">Number of the article ("50", "7a").</param>
/// <param name="Clause">Number of the clause; null when the whole article is meant.</param>
/// <param name="Point">Letter of the point; null when the whole clause is meant.</param>
internal sealed record ProvisionPlace(string Article, string? Clause, string? Point)
{
    /// <summary>The letters of points in the order of Vietnamese law.</summary>
    private const string Letters = "abcdđeghiklmnopqrstuvxy";

    /// <summary>Takes a place apart; null when it is not of the form <c>Điều N [khoản N [điểm x]]</c>.</summary>
    public static ProvisionPlace? TryParse(string at)
    {
        var words = at.Split(' ');
        var shaped = words.Length is 2 or 4 or 6
            && words[0] == "Điều" && IsNumber(words[1])
            && (words.Length < 4 || (words[2] == "khoản" && IsNumber(words[3])))
            && (words.Length < 6 || (words[4] == "điểm" && IsPoint(words[5])));
        return shaped
            ? new ProvisionPlace(words[1], words.Length >= 4 ? words[3] : null, words.Length == 6 ? words[5] : null)
            : null;
    }

    /// <summary>True for <c>Điều N [khoản N [điểm x]]</c> and for annexes and schedules, which have no articles.</summary>
    public static bool IsPlace(string at) =>
        TryParse(at) is not null
        || at.StartsWith("Phụ lục", StringComparison.Ordinal)
        || at.StartsWith("Danh mục", StringComparison.Ordinal);

    /// <summary>Sorts "2" before "10" and "7" before "7a"; an absent number first.</summary>
    public static int CompareNumbers(string? x, string? y)
    {
        var byValue = Value(x).CompareTo(Value(y));
        return byValue != 0 ? byValue : string.CompareOrdinal(x, y);
    }

    /// <summary>Sorts points as the law does (d before đ); an absent point first.</summary>
    public static int ComparePoints(string? x, string? y) => Rank(x).CompareTo(Rank(y));

    private static bool IsNumber(string word) =>
        char.IsAsciiDigit(word[0]) && word.AsSpan(1).TrimEnd("abcdđe").IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsPoint(string word) =>
        word.Length is >= 1 and <= 3 && Letters.Contains(word[0], StringComparison.Ordinal) && word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static int Value(string? number) =>
        number is null ? -1 : int.Parse(number.AsSpan().TrimEnd("abcdđe"), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Rank(string? point) =>
        point is null
            ? -1
            : (Letters.IndexOf(point[0], StringComparison.Ordinal) * 100)
                + (point.Length > 1 ? int.Parse(point.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) : 0);
}
