using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>Percentages, and those of bodily harm: "thương tật 11%", "giám định 8 phần trăm", "mất 20% sức lao động". Pure.</summary>
internal static class PercentageReader
{
    private const int FarthestCue = 8;

    private static readonly TermSet Part = Vocabulary.Shared.Set("part");
    private static readonly TermSet Hundred = Vocabulary.Shared.Set("hundred-part");
    private static readonly TermSet Short = Vocabulary.Shared.Set("percent.short");
    private static readonly TermSet Range = Vocabulary.Shared.Set("percent.range");
    private static readonly PhraseTable Cues = Vocabulary.Shared.Table("injury");
    private static readonly TermSet Heads = Vocabulary.Shared.Set("injury.head");

    /// <summary>Reads at a number; <paramref name="before"/> is what was found just before it.</summary>
    internal static Finding? Read(ScanText text, NumberSpan number, Finding? before)
    {
        var behind = Behind(text, number);
        var cue = number.Value <= 100 ? Cue(text, number.First) : -1;
        if (behind < 0)
        {
            // "thương tật 11": nobody says the sign.
            return cue >= 0 && number.First - cue <= 6 && number.IsWhole(1, 100) && text.IsEdge(number.End) && HasName(text, cue, number.First)
                ? new Finding(EntityKind.Injury, cue, number.End, Numeral.Of(number.Value) + "%")
                : null;
        }

        var value = Numeral.Of(number.Value) + "%";
        if (cue >= 0)
        {
            return new Finding(EntityKind.Injury, cue, behind, value);
        }

        if (Tail(text, behind) is > 0 and var tail)
        {
            return new Finding(EntityKind.Injury, number.First, tail, value);
        }

        var goesOn = before is { Kind: EntityKind.Injury } && number.First - before.Behind <= 2 && (text.Is(before.Behind, Range) || text.IsSign(before.Behind, '-'));
        return new Finding(goesOn ? EntityKind.Injury : EntityKind.Percentage, number.First, behind, value);
    }

    private static int Behind(ScanText text, NumberSpan number)
    {
        var at = number.End;
        if (text.IsSign(at, '%') || text.IsSign(at, '٪'))
        {
            return at + 1;
        }

        if (text.Is(at, Part) && text.Is(at + 1, Hundred))
        {
            return at + 2;
        }

        // "từ 11 đến 30%" and "11-30%" name both ends.
        if (text.Is(at, Range) || text.IsSign(at, '-'))
        {
            return text.IsNumber(at + 1) && (text.IsSign(at + 2, '%') || (text.Is(at + 2, Part) && text.Is(at + 3, Hundred))) ? at : -1;
        }

        return text.Is(at, Short) && text.IsNumber(at - 1) ? at + 1 : -1;
    }

    // The words of harm, with nothing between them and the number but small words.
    private static int Cue(ScanText text, int number)
    {
        var found = -1;
        for (var at = number - 1; at >= 0 && number - at <= FarthestCue; at--)
        {
            if (text.IsSign(at, ':'))
            {
                continue;
            }

            var value = Cues.Find(text, at, out var end);
            if (value == "cue" && end <= number && Fills(text, end, number))
            {
                found = at;
                continue;
            }

            if (found < 0 && value is null && !text.Is(at, Heads))
            {
                return -1;
            }

            if (found >= 0 && !text.Is(at, Heads))
            {
                break;
            }
        }

        return found;
    }

    private static bool Fills(ScanText text, int at, int end)
    {
        while (at < end)
        {
            if (text.IsSign(at, ':'))
            {
                at++;
                continue;
            }

            if (Cues.Find(text, at, out var next) is null || next > end)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    private static bool HasName(ScanText text, int cue, int number)
    {
        for (var at = cue; at < number; at++)
        {
            if (text.Is(at, Heads))
            {
                return true;
            }
        }

        return false;
    }

    private static int Tail(ScanText text, int at) => Cues.Find(text, at, out var end) is "tail" or "cue" ? end : TailTable.Find(text, at, out end) is not null ? end : 0;

    private static PhraseTable TailTable { get; } = Vocabulary.Shared.Table("injury-tail");
}
