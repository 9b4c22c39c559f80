namespace DvBot.Knowledge.Reading;

/// <summary>
/// Makes signals of pattern matches: which are figures of speech, which are denied, supposed, asked as law or told as a story,
/// and when they happen. Used once.
/// </summary>
internal sealed class SignalReader
{
    private readonly SignalLexicon _lexicon;
    private readonly PatternMatcher _matcher;
    private readonly List<PatternMatch> _matches;
    private readonly List<(PatternKind Kind, PatternMatch Match)> _cues = [];
    private readonly HashSet<int> _present = [];
    private readonly bool[] _anywhere = new bool[(int)PatternKind.Future + 1];

    internal SignalReader(SignalLexicon lexicon, IReadOnlyList<Token> tokens)
    {
        _lexicon = lexicon;
        _matcher = new PatternMatcher(lexicon, tokens);
        _matches = _matcher.Find();
        foreach (var match in _matches)
        {
            _present.Add(match.Pattern);
            var kind = lexicon.Patterns[match.Pattern].Kind;
            if (kind != PatternKind.Signal)
            {
                _cues.Add((kind, match));
                _anywhere[(int)kind] = true;
            }
        }
    }

    internal List<Signal> Read()
    {
        var signals = new List<Signal>();
        var replaced = new List<(string Category, Signal By)>();
        foreach (var match in _matches)
        {
            var pattern = _lexicon.Patterns[match.Pattern];
            if (pattern.Kind != PatternKind.Signal || pattern.Category.Length == 0 || !Allowed(pattern))
            {
                continue;
            }

            var first = _matcher.Words[match.First];
            var last = _matcher.Words[match.Last];
            var length = Math.Max(first.Length, last.Start + last.Length - first.Start);
            var signal = new Signal(pattern.Category, first.Start, length, PolarityOf(pattern, match), TimeOf(pattern, match), pattern.Id);
            Add(signals, signal);
            if (pattern.Replaces.Length > 0)
            {
                replaced.Add((pattern.Replaces, signal));
            }
        }

        foreach (var (category, by) in replaced)
        {
            signals.RemoveAll(s => s.Category == category && s.Start < by.Start + by.Length && by.Start < s.Start + s.Length);
        }

        return signals;
    }

    /// <summary>What the text looks like to the learned weights.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="signals">What the patterns found in it.</param>
    /// <param name="names">Receives the names of the features; null in use.</param>
    internal TextFeatures FeaturesOf(Utterance utterance, IReadOnlyList<Signal> signals, Dictionary<uint, string>? names)
    {
        var features = new TextFeatures(_matcher.Words, names);
        features.AddWords();
        features.AddMarked();
        features.AddLetters();
        features.AddClasses(NamedClasses());
        features.AddFindings(signals, Enum.GetValues<PatternKind>().Where(Anywhere), QuestionForm.IsIn(utterance), _lexicon.LevelOf);
        return features;
    }

    /// <summary>Why a text with grave words may be harmless, as a counsellor would say it; null when there is no such cause.</summary>
    internal string? CauseOfHarmlessness(Utterance utterance, IReadOnlyList<Signal> signals)
    {
        var own = Anywhere(PatternKind.OwnCase);
        return Anywhere(PatternKind.Denial) || signals.Any(s => s.Polarity == Polarity.Negated) ? "denied"
            : Anywhere(PatternKind.Jest) || signals.Any(s => s.Polarity == Polarity.Idiom) ? "figure"
            : !own && Anywhere(PatternKind.Story) ? "story"
            : Anywhere(PatternKind.LongPast) || Anywhere(PatternKind.Safe) ? "over"
            : Anywhere(PatternKind.Hypothesis) ? "supposed"
            : QuestionForm.IsIn(utterance) ? "question"
            : !own && Anywhere(PatternKind.Legal) ? "question"
            : null;
    }

    private List<(string Name, int Last)>?[] NamedClasses()
    {
        var classes = new List<(string Name, int Last)>?[_matcher.Words.Count];
        for (var i = 0; i < classes.Length; i++)
        {
            foreach (var (id, last) in _matcher.ClassesAt(i))
            {
                if (_lexicon.NamedClasses.TryGetValue(id, out var name) && classes[i]?.Contains((name, last)) is not true)
                {
                    (classes[i] ??= []).Add((name, last));
                }
            }
        }

        return classes;
    }

    // Of overlapping signals of one category the affirmed one stays, then the more urgent, then the longer.
    private static void Add(List<Signal> signals, Signal signal)
    {
        for (var i = 0; i < signals.Count; i++)
        {
            var known = signals[i];
            if (known.Category == signal.Category && known.Start < signal.Start + signal.Length && signal.Start < known.Start + known.Length)
            {
                if (Weight(signal) > Weight(known))
                {
                    signals[i] = signal;
                }

                return;
            }
        }

        signals.Add(signal);
    }

    private static int Weight(Signal s) =>
        (s.Polarity == Polarity.Affirmed ? 100000 : 0) + (s.Time == SignalTime.Now ? 10000 : 0) + Math.Min(s.Length, 9999);

    private bool Allowed(SignalPattern pattern)
    {
        foreach (var need in pattern.Needs)
        {
            if (!_present.Contains(need))
            {
                return false;
            }
        }

        foreach (var bar in pattern.Unless)
        {
            if (_present.Contains(bar))
            {
                return false;
            }
        }

        return true;
    }

    private Polarity PolarityOf(SignalPattern pattern, PatternMatch match)
    {
        if (Overlaps(PatternKind.Idiom, match))
        {
            return Polarity.Idiom;
        }

        if (IsNegated(match) || Anywhere(PatternKind.Denial))
        {
            return Polarity.Negated;
        }

        // "Nó đang đập cửa, gọi số nào" asks, but not about the law.
        var own = Anywhere(PatternKind.OwnCase);
        if (!own && Anywhere(PatternKind.Legal) && !IsGoingOn(match))
        {
            return Polarity.LegalQuestion;
        }

        if (!own && Anywhere(PatternKind.Story))
        {
            return Polarity.Story;
        }

        if (Anywhere(PatternKind.Jest))
        {
            return Polarity.Idiom;
        }

        if (!pattern.Conditional && IsSupposed(match))
        {
            return Polarity.Hypothetical;
        }

        return Polarity.Affirmed;
    }

    private bool Anywhere(PatternKind kind) => _anywhere[(int)kind];

    private bool Overlaps(PatternKind kind, PatternMatch match)
    {
        foreach (var (k, cue) in _cues)
        {
            if (k == kind && Uses(match, cue.First, cue.Last))
            {
                return true;
            }
        }

        return false;
    }

    // True when a word the phrase itself needs (not one in its gaps) lies between the two.
    private static bool Uses(PatternMatch match, int first, int last)
    {
        for (var i = Math.Max(first, match.First); i <= Math.Min(last, match.Last); i++)
        {
            if (i - match.First < 64 && (match.Used >> (i - match.First) & 1) == 1)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNegated(PatternMatch match)
    {
        foreach (var (kind, cue) in _cues)
        {
            if (kind != PatternKind.Negation || IsCancelled(cue))
            {
                continue;
            }

            var before = match.First - cue.Last - 1;
            if (before is 0 or 1 && !BreakBetween(cue.Last, match.First))
            {
                return true;
            }

            // "nó không đánh em": inside, in a gap.
            if (cue.First > match.First && cue.Last < match.Last && !Uses(match, cue.First, cue.Last))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCancelled(PatternMatch cue)
    {
        foreach (var (kind, other) in _cues)
        {
            if (kind == PatternKind.NoNegation && other.First <= cue.Last && cue.First <= other.Last)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSupposed(PatternMatch match)
    {
        foreach (var (kind, cue) in _cues)
        {
            if (kind == PatternKind.Hypothesis && cue.First <= match.First && match.First - cue.Last <= 8 && !BreakBetween(cue.Last, match.First, 2) &&
                !QuoteBetween(cue, match))
            {
                return true;
            }
        }

        return false;
    }

    // "nó bảo nếu em bỏ thì nó giết": the supposition is his threat.
    private bool QuoteBetween(PatternMatch cue, PatternMatch match)
    {
        foreach (var (kind, quote) in _cues)
        {
            if (kind == PatternKind.Quote && quote.Last <= match.Last && quote.First >= cue.First - 6)
            {
                return true;
            }
        }

        return false;
    }

    private bool BreakBetween(int last, int first, int least = 1)
    {
        for (var i = last + 1; i <= first && i < _matcher.Breaks.Count; i++)
        {
            if (_matcher.Breaks[i] >= least)
            {
                return true;
            }
        }

        return false;
    }

    private SignalTime TimeOf(SignalPattern pattern, PatternMatch match)
    {
        var best = SignalTime.Unsaid;
        var bestScore = int.MaxValue;
        foreach (var (kind, cue) in _cues)
        {
            // Words of the phrase itself ("máu chảy hoài") tell nothing about the time.
            if (TimeOf(kind) is not { } time || Uses(match, cue.First, cue.Last) || Overlaps(PatternKind.Idiom, cue))
            {
                continue;
            }

            // "Giờ nó lao vào" is now, "nó đánh, giờ hết rồi" is not; "mới đánh hôm kia" is not either.
            if ((kind == PatternKind.NowBefore && !IsJustBefore(cue, match)) ||
                (kind == PatternKind.Just && SaysEarlier(cue)))
            {
                continue;
            }

            var score = Distance(time, cue, match);
            if (score < bestScore)
            {
                bestScore = score;
                best = time;
            }
        }

        if (best == SignalTime.Unsaid && pattern.Time is { } told)
        {
            return told;
        }

        // Far back, and said to be over: "mười năm trước", "giờ yên rồi".
        return Anywhere(PatternKind.Safe) && (best is SignalTime.Past || (best is SignalTime.Habit && Anywhere(PatternKind.LongPast))) ? SignalTime.LongPast : best;
    }

    private bool IsJustBefore(PatternMatch cue, PatternMatch match) =>
        (cue.First >= match.First && cue.First <= match.Last) ||
        (cue.Last < match.First && match.First - cue.Last <= 4 && !BreakBetween(cue.Last, match.First));

    private bool IsGoingOn(PatternMatch match)
    {
        foreach (var (kind, cue) in _cues)
        {
            if (kind == PatternKind.NowBefore && IsJustBefore(cue, match))
            {
                return true;
            }
        }

        return false;
    }

    private bool SaysEarlier(PatternMatch just)
    {
        foreach (var (kind, cue) in _cues)
        {
            if (kind is PatternKind.Recent or PatternKind.Past or PatternKind.LongPast && Math.Abs(cue.First - just.First) <= 10 &&
                !BreakBetween(Math.Min(cue.First, just.First), Math.Max(cue.First, just.First), 2))
            {
                return true;
            }
        }

        return false;
    }

    private int Distance(SignalTime time, PatternMatch cue, PatternMatch match)
    {
        var inside = cue.Last >= match.First && cue.First <= match.Last;
        var distance = inside ? 0 : cue.Last < match.First ? match.First - cue.Last : (cue.First - match.Last) + 1;
        var from = Math.Min(cue.Last, match.Last);
        var to = Math.Max(cue.First, match.First);
        var sentences = 0;
        for (var i = from + 1; i <= to && i < _matcher.Breaks.Count; i++)
        {
            if (_matcher.Breaks[i] > 0)
            {
                distance += _matcher.Breaks[i] == 2 ? 12 : 4;
                sentences += _matcher.Breaks[i] == 2 ? 1 : 0;
            }
        }

        // "Giờ em phải làm sao" after the story is not when it happened; "hôm qua" in the next sentence may be.
        if (time is SignalTime.Now or SignalTime.Future && (sentences > 0 || distance > 9))
        {
            return int.MaxValue;
        }

        return distance;
    }

    private static SignalTime? TimeOf(PatternKind kind) => kind switch
    {
        PatternKind.Now or PatternKind.NowBefore or PatternKind.Just => SignalTime.Now,
        PatternKind.Recent => SignalTime.Recent,
        PatternKind.Past => SignalTime.Past,
        PatternKind.LongPast => SignalTime.LongPast,
        PatternKind.Habit => SignalTime.Habit,
        PatternKind.Future => SignalTime.Future,
        _ => null,
    };
}
