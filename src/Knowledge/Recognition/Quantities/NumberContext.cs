using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>
/// Whether a number that belongs to no unit is meant as a number. "ba" is a father, "chín" ripe, "anh Hai" a name, "một mình"
/// alone, unless something is counted. Pure.
/// </summary>
internal static class NumberContext
{
    private static readonly TermSet Counted = Vocabulary.Shared.Set("number.counted");
    private static readonly TermSet NotOne = Vocabulary.Shared.Set("not.one");
    private static readonly TermSet KinOrder = Vocabulary.Shared.Set("kin.order");
    private static readonly TermSet Couple = Vocabulary.Shared.Set("couple");
    private static readonly TermSet CoupleSecond = Vocabulary.Shared.Set("couple.second");
    private static readonly TermSet Ordinal = Vocabulary.Shared.Set("weekday");
    private static readonly TermSet One = Vocabulary.Shared.Set("digit.1");
    private static readonly TermSet Two = Vocabulary.Shared.Set("digit.2");
    private static readonly TermSet Three = Vocabulary.Shared.Set("digit.3");
    private static readonly TermSet Nine = Vocabulary.Shared.Set("digit.9");
    private static readonly TermSet Ten = Vocabulary.Shared.Set("ten");
    private static readonly TermSet Owner = Vocabulary.Shared.Set("owner.all");
    private static readonly TermSet Cue = Vocabulary.Shared.Set("number.cue");
    private static readonly TermSet Kin = Vocabulary.Shared.Set("counted.kin");
    private static readonly TermSet Parent = Vocabulary.Shared.Set("counted.parent");
    private static readonly TermSet Have = Vocabulary.Shared.Set("have");
    private static readonly TermSet Every = Vocabulary.Shared.Set("number.not-after");

    internal static bool Stands(ScanText text, NumberSpan number)
    {
        if (number.Is(NumberShape.Vague) || text.Is(number.First - 1, Every))
        {
            return false;
        }

        if (!number.Is(NumberShape.Words))
        {
            return StandsInDigits(text, number);
        }

        if (text.Is(number.First - 1, Ordinal))
        {
            return false;
        }

        // "mười" without marks may be salt or mosquitoes.
        var alone = number.Is(NumberShape.Single) || (number.End == number.First + 1 && text.Is(number.First, Ten));
        return !alone || text.Count == 1 ? !IsWholeOtherWord(text, number) : StandsAlone(text, number);
    }

    private static bool IsWholeOtherWord(ScanText text, NumberSpan number) => text.Count == 1 && text[0].Loose && !text.Is(0, Two) && !text.Is(0, One);

    private static bool StandsInDigits(ScanText text, NumberSpan number)
    {
        ref readonly var token = ref text[number.First];
        var behind = number.End;
        // A wrong telephone number, the number of an account or of a card.
        if (token is { Plain: true, Digits: > 5 } && text.Original[token.Start] == '0')
        {
            return false;
        }

        if (token is { Plain: true, Value: 1 } && text.Is(behind, NotOne))
        {
            return false;
        }

        if (token.Glued && text.IsWord(number.First - 1))
        {
            return false;
        }

        if (text.IsSign(number.First - 1, '/') && token.Glued && text.IsNumber(number.First - 2))
        {
            return false;
        }

        if (text.IsSign(behind, '/') && text.IsGlued(behind) && text.IsNumber(behind + 1) && text.IsGlued(behind + 1))
        {
            return false;
        }

        // "3g", "10a1"; "2đứa" only lacks its blank.
        return !text.IsGlued(behind) || !text.IsWord(behind) || (text[behind].End - text[behind].Start > 1 && !text.IsGlued(behind + 1));
    }

    private static bool StandsAlone(ScanText text, NumberSpan number)
    {
        var at = number.First;
        var counts = text.Is(number.End, Counted);
        if (text.Is(at, One))
        {
            return !text.Is(number.End, NotOne) && (counts || !text[at].Loose);
        }

        // "anh Hai", "cô Ba": the order of birth is a name.
        if (text.Is(at - 1, KinOrder) && !counts)
        {
            return false;
        }

        if (text.Is(at, Two))
        {
            var pair = text.Is(number.End, Couple) && text.Is(number.End + 1, CoupleSecond);
            return !pair && (counts || !text[at].Loose || text.IsEdge(number.End));
        }

        if (text.Is(at, Three))
        {
            return counts && !text.Is(number.End, Owner) && !text.Is(number.End, Parent) && (!text.Is(number.End, Kin) || text.Is(at - 1, Have));
        }

        if (text.Is(at, Nine))
        {
            return counts;
        }

        return counts || text.Is(at - 1, Cue) || !text[at].Loose;
    }
}
