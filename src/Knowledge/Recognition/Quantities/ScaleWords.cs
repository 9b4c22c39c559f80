using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>The words for thousand, million and milliard, and those that only money has. Pure.</summary>
internal static class ScaleWords
{
    private static readonly TermSet Thousand = Vocabulary.Shared.Set("thousand");
    private static readonly TermSet Million = Vocabulary.Shared.Set("million");
    private static readonly TermSet Billion = Vocabulary.Shared.Set("billion");
    private static readonly TermSet ShortThousand = Vocabulary.Shared.Set("slang.thousand");
    private static readonly TermSet ShortHundredThousand = Vocabulary.Shared.Set("slang.hundred-thousand");
    private static readonly TermSet ShortMillion = Vocabulary.Shared.Set("slang.million");
    private static readonly TermSet Root = Vocabulary.Shared.Set("slang.root");
    private static readonly TermSet Hundred = Vocabulary.Shared.Set("hundred");
    private static readonly TermSet TensAndDozens = Vocabulary.Shared.Set("tens-and-dozens");

    /// <summary>True at a scale.</summary>
    internal static bool IsScale(ScanText text, int at) => ScaleAt(text, at, out _) > 0;

    /// <summary>The token behind any scales and tens.</summary>
    internal static int SkipScales(ScanText text, int at)
    {
        while (IsScale(text, at) || text.Is(at, Hundred) || text.Is(at, TensAndDozens))
        {
            at++;
        }

        return at;
    }

    /// <summary>The scale a word names and what kind of word it is; 0 when none.</summary>
    internal static decimal ScaleAt(ScanText text, int at, out NumberShape shape)
    {
        shape = NumberShape.Scaled;
        if ((uint)at >= (uint)text.Count || text[at].Word == 0)
        {
            return 0;
        }

        if (text.Is(at, Thousand))
        {
            return 1000;
        }

        if (text.Is(at, Million))
        {
            return 1_000_000;
        }

        // "ti" and "ty" are a milliard only behind a number.
        if (text.Is(at, Billion))
        {
            return text[at].Loose && !text.IsNumber(at - 1) && !IsWordBefore(text, at) ? 0 : 1_000_000_000;
        }

        shape = NumberShape.Slang;
        if (text.Is(at, ShortThousand))
        {
            return text.IsNumber(at - 1) && (text[at].Glued || IsRound(text, at)) ? 1000 : 0;
        }

        if (text.Is(at, ShortMillion))
        {
            shape |= text.Is(at, Root) ? NumberShape.Root : NumberShape.None;
            return 1_000_000;
        }

        if (text.Is(at, ShortHundredThousand))
        {
            shape |= NumberShape.Liquid;
            return 100_000;
        }

        return 0;
    }

    private static bool IsWordBefore(ScanText text, int at) => DigitWords.Of(text, at - 1) >= 0 || text.Is(at - 1, TensAndDozens);

    // "500 k": elsewhere a "k" by itself says no.
    private static bool IsRound(ScanText text, int at) => text[at - 1].Plain && text[at - 1].Value is >= 10 and < 1000 && text[at - 1].Value % 10 == 0 && text.IsEdge(at + 1);
}
