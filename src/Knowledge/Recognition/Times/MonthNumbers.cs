using DvBot.Knowledge.Recognition.Quantities;
using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Reads which month follows the word "tháng": digits, words, "giêng", "chạp".</summary>
internal static class MonthNumbers
{
    private static readonly TermSet First = Vocabulary.Shared.Set("lunar.first");
    private static readonly TermSet Last = Vocabulary.Shared.Set("lunar.last");
    private static readonly TermSet Counted = Vocabulary.Shared.Set("month.not");

    internal static bool TryRead(ScanText text, int at, out int month, out int end)
    {
        end = at + 1;
        month = text.Is(at, First) ? 1 : text.Is(at, Last) ? 12 : text.Whole(at, 12);
        if (month > 0)
        {
            return !text.Is(end, Counted) && !ScaleWords.IsScale(text, end) && !text.IsSign(end, '%');
        }

        // "tháng tư", "tháng mười hai", "tháng năm" before an edge.
        month = DigitWords.OfUnit(text, at);
        if (month is 4 && !text[at].Loose)
        {
            return true;
        }

        if (SmallNumberReader.TryRead(text, at, out var words) && words.Value is >= 1 and <= 12 && words.Digits == 0)
        {
            month = (int)words.Value;
            end = words.End;
            return (words.Shape & (NumberShape.Vague | NumberShape.Headless)) == 0 && !text.Is(end, Counted) && !ScaleWords.IsScale(text, end);
        }

        return false;
    }

    /// <summary>True at "giêng" and "chạp", which only the lunar calendar has.</summary>
    internal static bool IsLunar(ScanText text, int at) => text.Is(at, First) || text.Is(at, Last);
}
