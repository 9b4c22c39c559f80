using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>The words for digits, by place: "năm" alone, "lăm" behind tens.</summary>
internal static class DigitWords
{
    private static readonly sbyte[] Alone = Table("digit.");
    private static readonly sbyte[] AfterTens = Table("unit.");
    private static readonly TermSet Any = Vocabulary.Shared.Set("digits");
    private static readonly TermSet Units = Vocabulary.Shared.Set("units");

    /// <summary>The digit a word names; -1 when none.</summary>
    internal static int Of(ScanText text, int at) => text.Is(at, Any) ? Alone[text[at].Word] : -1;

    /// <summary>The digit a word names behind tens (mốt, tư, lăm, nhăm); -1 when none.</summary>
    internal static int OfUnit(ScanText text, int at) => text.Is(at, Units) ? AfterTens[text[at].Word] : -1;

    private static sbyte[] Table(string family)
    {
        var table = new sbyte[Vocabulary.Shared.Count];
        Array.Fill(table, (sbyte)-1);
        for (sbyte digit = 9; digit >= 0; digit--)
        {
            foreach (var (word, bare) in Vocabulary.Shared.WordsOf(family + (char)('0' + digit)))
            {
                table[bare] = digit;
                table[word] = digit;
            }
        }

        return table;
    }
}
