namespace DvBot.Knowledge.Reading;

/// <summary>What a match of a pattern means: a signal, or a cue that tells how the signals around it are meant.</summary>
internal enum PatternKind
{
    Signal,
    Idiom,
    Negation,
    NoNegation,
    Denial,
    Hypothesis,
    Quote,
    Legal,
    Story,
    OwnCase,
    Safe,
    Jest,
    Now,
    NowBefore,
    Just,
    Recent,
    Past,
    LongPast,
    Habit,
    Future,
}
