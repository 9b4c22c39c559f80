using DvBot.Knowledge.Recognition.People;
using DvBot.Knowledge.Recognition.Quantities;
using DvBot.Knowledge.Recognition.Times;

namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>
/// One walk over a text that finds every entity, so that what belongs to one kind is not listed under another. Each reader looks
/// at a bounded stretch, so that the time is linear in the length. Pure.
/// </summary>
internal sealed class EntityScan
{
    // Where only the place of a relative time matters.
    private static readonly DateTime NoMatterWhen = new(2024, 3, 20, 12, 0, 0, DateTimeKind.Unspecified);

    private static readonly TermSet Vague = Vocabulary.Shared.Set("vague");
    private static readonly TermSet Grade = Vocabulary.Shared.Set("grade.any");
    private static readonly TermSet Half = Vocabulary.Shared.Set("half-or-unit");
    private static readonly TermSet HalfWord = Vocabulary.Shared.Set("half");
    private static readonly TermSet One = Vocabulary.Shared.Set("digit.1");
    private static readonly TermSet HalfNot = Vocabulary.Shared.Set("half.not-after");
    private static readonly TermSet Year = Vocabulary.Shared.Set("year");
    private static readonly TermSet Today = Vocabulary.Shared.Set("today");
    private static readonly TermSet Born = Vocabulary.Shared.Set("born");
    private static readonly TermSet Small = Vocabulary.Shared.Set("age.small");
    private static readonly TermSet Hundred = Vocabulary.Shared.Set("hundred");

    private readonly ScanText _text;
    private readonly DateTime _reference;
    private readonly List<Finding> _found = [];

    private EntityScan(ScanText text, DateTime? reference)
    {
        _text = text;
        _reference = reference ?? NoMatterWhen;
    }

    /// <summary>Finds everything, in order of place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The writer's local time; without one, what needs it says so and has no useful value.</param>
    internal static List<Finding> Find(ScanText text, DateTime? reference)
    {
        var scan = new EntityScan(text, reference);
        scan.Walk();
        PeopleWalk.Over(text, scan._found);
        return scan._found;
    }

    private void Walk()
    {
        var at = 0;
        while (at < _text.Count)
        {
            ref readonly var token = ref _text[at];
            at = token.Word == 0 && token.Kind != ScanKind.Number && token.Sign is not ('+' or '(') ? at + 1 : Step(at);
        }
    }

    private int Step(int at)
    {
        if ((_text.IsNumber(at) || _text[at].Kind == ScanKind.Sign) && PhoneReader.Read(_text, at, out var looksLike) is var phone && (phone is not null || looksLike > at))
        {
            return phone is null ? looksLike : Add(phone);
        }

        if (_text[at].Kind == ScanKind.Sign)
        {
            return at + 1;
        }

        if (_text.Is(at, Grade) && GradeReader.Read(_text, at) is { } grade)
        {
            return Add(grade);
        }

        if (_text.Is(at, Born) && UnitReader.Birth(_text, at, _reference) is { } birth)
        {
            return Add(birth);
        }

        if (_text.Is(at, Vague) && NumberReader.TryRead(_text, at + 1, out var vague) && vague.Is(NumberShape.Words))
        {
            return vague.End;
        }

        var hasNumber = NumberReader.TryRead(_text, at, out var number);
        if (hasNumber && number.Is(NumberShape.Vague))
        {
            return number.End;
        }

        if (hasNumber && UnitReader.Read(_text, number, _found.Count > 0 ? _found[^1] : null, _reference) is { } unit)
        {
            return Add(unit);
        }

        if (_text.Is(at, Half) && DurationReader.ReadHalf(_text, at, _reference) is { } half)
        {
            return Add(half);
        }

        if (!IsAgeWithYear(at) && (TimeReader.Read(_text, at, _reference) ?? PeriodReader.Read(_text, at, DateOnly.FromDateTime(_reference))) is { } time)
        {
            return Add(time);
        }

        if (hasNumber)
        {
            return Number(number);
        }

        if (_text.Is(at, HalfWord) && !_text[at].Loose && !_text.Is(at + 1, HalfNot))
        {
            return Add(new Finding(EntityKind.Number, at, at + 1, "0.5"));
        }

        return at + 1;
    }

    // "năm nay 16": the year only says that an age follows.
    private bool IsAgeWithYear(int at) =>
        _text.Is(at, Year) && _text.Is(at + 1, Today) && NumberReader.TryRead(_text, BehindSmall(at + 2), out var number) && AgeReader.Read(_text, number, _reference) is not null;

    private int BehindSmall(int at)
    {
        var end = at;
        while (end < at + 4 && _text.Is(end, Small))
        {
            end++;
        }

        return end;
    }

    private int Number(NumberSpan number)
    {
        if (_text.Is(number.First, One) && _text.Is(number.End, HalfWord))
        {
            return Add(new Finding(EntityKind.Number, number.First, number.End + 1, "0.5"));
        }

        if (Fraction(number) is { } fraction)
        {
            return Add(fraction);
        }

        // "5 lít xăng": five litres, not half a million.
        if (number.Is(NumberShape.Slang))
        {
            var scale = number.Is(NumberShape.Liquid) ? 100_000 : 1_000_000;
            return number.Value < scale * 1000m && number.End > number.First + 1 ? Add(new Finding(EntityKind.Number, number.First, number.End - 1, Numeral.Of(number.Value / scale))) : number.End;
        }

        return NumberContext.Stands(_text, number) ? Add(new Finding(EntityKind.Number, number.First, number.End, Numeral.Of(number.Value))) : Behind(number);
    }

    // A word that was no number may still begin a relation ("ba em").
    private int Behind(NumberSpan number) => number.Is(NumberShape.Single) && !_text.Is(number.End, Hundred) ? number.First + 1 : number.End;

    private Finding? Fraction(NumberSpan number)
    {
        var at = number.First;
        if (!_text.IsSign(at + 1, '/') || number.End != at + 1 || !_text.IsGlued(at + 1) || !_text.IsGlued(at + 2) || (_text[at].Glued && !_text.IsEdge(at - 1)))
        {
            return null;
        }

        var over = _text.Whole(at, 1000);
        var under = _text.Whole(at + 2, 1000);
        return over > 0 && under > over && !_text.IsSign(at + 3, '/') ? new Finding(EntityKind.Number, at, at + 3, Numeral.Of((decimal)over / under)) : null;
    }

    private int Add(Finding finding)
    {
        // What begins with a word to the left must not take what was found there.
        if (_found.Count > 0 && finding.First < _found[^1].Behind)
        {
            finding = finding with { First = Math.Max(finding.First, _found[^1].Behind) };
        }

        _found.Add(finding);
        return finding.Behind;
    }
}
