using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>Amounts of money: with a currency, with a word only money has ("500k", "2 củ"), or in round thousands and millions. Pure.</summary>
internal static class MoneyReader
{
    internal const string Dong = "VND";
    internal const string Dollar = "USD";

    private static readonly TermSet DongWord = Vocabulary.Shared.Set("currency.dong");
    private static readonly TermSet DollarWord = Vocabulary.Shared.Set("currency.dollar");
    private static readonly TermSet DollarTail = Vocabulary.Shared.Set("currency.dollar-tail");
    private static readonly TermSet People = Vocabulary.Shared.Set("counted.people");
    private static readonly TermSet Liquid = Vocabulary.Shared.Set("liquid");
    private static readonly TermSet RootFood = Vocabulary.Shared.Set("root");
    private static readonly TermSet WatchTail = Vocabulary.Shared.Set("watch.tail");

    internal static Finding? Read(ScanText text, NumberSpan number)
    {
        var first = text.IsSign(number.First - 1, '$') ? number.First - 1 : number.First;
        if (first < number.First)
        {
            return Money(number, first, number.End, Dollar);
        }

        var at = number.End;
        if (text.IsSign(at, '$') || text.Is(at, DollarWord))
        {
            // "đô la", "đô Mỹ".
            return Money(number, first, text.Is(at + 1, DollarTail) && text.Is(at, DollarWord) ? at + 2 : at + 1, Dollar);
        }

        if (text.Is(at, DongWord) && IsCurrency(text, number, at))
        {
            return Money(number, first, at + 1, Dong);
        }

        if (text.IsSign(at, '₫'))
        {
            return Money(number, first, at + 1, Dong);
        }

        if (number.Is(NumberShape.Slang))
        {
            var food = (number.Is(NumberShape.Liquid) && text.Is(at, Liquid)) || (number.Is(NumberShape.Root) && text.Is(at, RootFood));
            return food ? null : Money(number, first, at, Dong);
        }

        return number.Is(NumberShape.Scaled) && !text.Is(at, People) && !text.IsSign(at, '%') ? Money(number, first, at, Dong) : null;
    }

    /// <summary>The largest of thousand, million and milliard that a round amount has; 1 when none.</summary>
    internal static decimal ScaleOf(decimal value) => value >= 1_000_000_000 ? 1_000_000_000 : value >= 1_000_000 ? 1_000_000 : value >= 1000 ? 1000 : 1;

    // "d" and "dong" without marks, and "đ" for "được", count behind an amount one can pay; "hai đồng hồ" does not.
    private static bool IsCurrency(ScanText text, NumberSpan number, int at) =>
        !text.Is(at + 1, WatchTail) &&
        (number.Value >= 1000 || number.Is(NumberShape.Scaled) || (!text[at].Loose && text[at].End - text[at].Start > 1));

    private static Finding Money(NumberSpan number, int first, int behind, string unit) =>
        new(EntityKind.Money, first, behind, Numeral.Of(number.Value), unit);
}
