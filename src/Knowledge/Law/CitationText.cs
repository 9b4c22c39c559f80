using System.Globalization;

namespace DvBot.Knowledge.Law;

/// <summary>Citations as people read them: one line, grouped by document and article. Stateless and thread safe.</summary>
public static class CitationText
{
    /// <summary>
    /// Renders <c>Căn cứ: Nghị định 282/2025/NĐ-CP, Điều 37 khoản 2 và 3, áp dụng từ 15/12/2025; Luật …, Điều 12 khoản 1.</c>
    /// Documents stand in the order of their first citation, articles, clauses and points in the order of the law. The day
    /// of force is told where it matters to the reader: where older figures are still about (the registry also holds the
    /// document that was replaced), where a provision applies from another day than its document, and where it has an end.
    /// </summary>
    /// <param name="citations">May name provisions the registry does not hold: they are rendered by number, without a day.</param>
    /// <param name="law">Names and days.</param>
    /// <returns>The line with its full stop; empty for no citation.</returns>
    public static string Format(IReadOnlyList<Citation> citations, LawRegistry law)
    {
        ArgumentNullException.ThrowIfNull(citations);
        ArgumentNullException.ThrowIfNull(law);
        return citations.Count == 0
            ? ""
            : $"Căn cứ: {string.Join("; ", citations.Distinct().GroupBy(c => c.Document).Select(g => Document(g.Key, [.. g], law)))}.";
    }

    private static string Document(string number, IReadOnlyList<Citation> citations, LawRegistry law)
    {
        var document = law.Documents.GetValueOrDefault(number);
        var byForce = citations.GroupBy(c => ToldForce(c, document, law)).OrderBy(g => g.Key.From ?? DateOnly.MinValue);
        var groups = byForce.Select(g => Articles([.. g]) + g.Key switch
        {
            ({ } from, { } to) => $", áp dụng từ {Day(from)} đến hết {Day(to)}",
            ({ } from, null) => $", áp dụng từ {Day(from)}",
            _ => "",
        });
        return $"{Name(number, document)}, {string.Join(", ", groups)}";
    }

    private static string Name(string number, LawDocument? document) =>
        document is null ? number
        : document.Name.Contains(number, StringComparison.Ordinal) ? document.Name
        : $"{document.Name} ({number})";

    private static (DateOnly? From, DateOnly? To) ToldForce(Citation citation, LawDocument? document, LawRegistry law)
    {
        if (document is null || !law.TryResolve(citation, out var provision))
        {
            return default;
        }

        var end = provision.InForceTo ?? document.InForceTo;
        var tell = end is not null || provision.InForceFrom != document.InForceFrom || document.Replaces.Any(law.Documents.ContainsKey);
        return tell ? ((DateOnly?)provision.InForceFrom, end) : (null, null);
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Articles(IReadOnlyList<Citation> citations)
    {
        var places = citations.Select(c => ProvisionPlace.TryParse(c.At)).OfType<ProvisionPlace>();
        var odd = citations.Where(c => ProvisionPlace.TryParse(c.At) is null).Select(c => c.At);
        var articles = places
            .GroupBy(p => p.Article)
            .OrderBy(g => g.Key, Comparer<string>.Create(ProvisionPlace.CompareNumbers))
            .Select(g => Article(g.Key, [.. g]));
        return string.Join(", ", articles.Concat(odd));
    }

    private static string Article(string number, IReadOnlyList<ProvisionPlace> places)
    {
        if (places.Any(p => p.Clause is null))
        {
            return $"Điều {number}";
        }

        var clauses = places
            .GroupBy(p => p.Clause)
            .OrderBy(g => g.Key, Comparer<string?>.Create(ProvisionPlace.CompareNumbers))
            .Select(g => (Number: g.Key!, Points: Points([.. g])))
            .ToArray();
        return clauses.All(c => c.Points.Length == 0)
            ? $"Điều {number} khoản {Join([.. clauses.Select(c => c.Number)])}"
            : $"Điều {number} {Join([.. clauses.Select(c => $"khoản {c.Number}{c.Points}")])}";
    }

    private static string Points(IReadOnlyList<ProvisionPlace> places) =>
        places.Any(p => p.Point is null)
            ? ""
            : $" điểm {Join([.. places.Select(p => p.Point!).Order(Comparer<string>.Create(ProvisionPlace.ComparePoints))])}";

    private static string Join(IReadOnlyList<string> parts) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.Take(parts.Count - 1))} và {parts[^1]}";
}
