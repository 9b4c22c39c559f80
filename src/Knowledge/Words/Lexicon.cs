using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Words;

/// <summary>Chat spellings and dialect words with their standard readings. Immutable and thread safe.</summary>
public sealed class Lexicon
{
    /// <summary>A lexicon that knows no word.</summary>
    public static Lexicon Empty { get; } = new();

    /// <summary>How she calls herself ("em", "chị", "cháu", "con", "tôi" ...); null when she does not.</summary>
    public string? SelfFormOf(Utterance utterance) => null;
}
