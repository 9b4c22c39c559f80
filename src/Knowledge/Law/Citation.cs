using System.Diagnostics.CodeAnalysis;

namespace DvBot.Knowledge.Law;

/// <summary>A provision by document number and place in it.</summary>
/// <param name="Document">Number of the document, e.g. <c>13/2022/QH15</c>.</param>
/// <param name="At">Place in it, e.g. <c>Điều 25 khoản 1</c>, <c>Phụ lục II</c>.</param>
public sealed record Citation(string Document, string At)
{
    /// <summary>Reads <c>13/2022/QH15:Điều 25 khoản 1 điểm b</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Citation Parse(string text) =>
        TryParse(text, out var citation) ? citation : throw new FormatException($"Not a citation: '{text}'.");

    /// <summary>Reads <c>13/2022/QH15:Điều 25 khoản 1 điểm b</c>; false when the text has another form. Never throws.</summary>
    /// <param name="text">Any text; null gives false.</param>
    /// <param name="citation">The citation; null when false is returned.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Citation? citation)
    {
        citation = null;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (text is null || colon <= 0)
        {
            return false;
        }

        var document = text[..colon].Trim();
        var at = text[(colon + 1)..].Trim();
        if (!document.Contains('/', StringComparison.Ordinal) || at.Length == 0 || !ProvisionPlace.IsPlace(at))
        {
            return false;
        }

        citation = new Citation(document, at);
        return true;
    }

    /// <summary><c>document:place</c>, the form of <c>ask --jsonl</c> and of content files.</summary>
    public override string ToString() => $"{Document}:{At}";
}
