using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>School grades 1 to 12: "lớp 9", "lớp chín", "lớp 10a1", "l9". Pure.</summary>
internal static class GradeReader
{
    private static readonly TermSet Word = Vocabulary.Shared.Set("grade");
    private static readonly TermSet Short = Vocabulary.Shared.Set("grade.short");
    private static readonly TermSet Counted = Vocabulary.Shared.Set("grade.not");

    internal static Finding? Read(ScanText text, int at)
    {
        var shortened = text.Is(at, Short) && text.IsGlued(at + 1) && !text.IsGlued(at);
        if (!shortened && !text.Is(at, Word))
        {
            return null;
        }

        var digits = text.Whole(at + 1, 12);
        if (digits > 0)
        {
            // "lớp 10a1": the class belongs to it.
            var behind = at + 2;
            while (!shortened && text.IsGlued(behind) && text[behind].Kind is ScanKind.Word or ScanKind.Number)
            {
                behind++;
            }

            return shortened && text.IsGlued(at + 2) && text.IsWord(at + 2) ? null : Grade(at, behind, digits);
        }

        // "lớp năm": behind "lớp" it is five.
        if (text.IsNumber(at + 1) || shortened)
        {
            return null;
        }

        if (SmallNumberReader.TryRead(text, at + 1, out var number) && number.Value is >= 1 and <= 12 && (number.Shape & (NumberShape.Vague | NumberShape.Headless)) == 0)
        {
            return text.Is(number.End, Counted) ? null : Grade(at, number.End, (int)number.Value);
        }

        return DigitWords.Of(text, at + 1) == 5 && !text.Is(at + 2, Counted) ? Grade(at, at + 2, 5) : null;
    }

    private static Finding Grade(int first, int behind, int value) => new(EntityKind.Grade, first, behind, Numeral.Of(value));
}
