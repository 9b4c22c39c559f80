using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Reading;

/// <summary>What a person wrote, as typed, with the readings the bot works on. Immutable and thread safe.</summary>
public sealed class Utterance
{
    // Running Vietnamese carries marks on about seven words of ten; below this share they are leftovers or abbreviations.
    private const double AccentedShare = 0.34;

    private readonly Lexicon _lexicon;
    private RestoredWord[]? _restored;

    private Utterance(string original, Lexicon lexicon, IReadOnlyList<Token> tokens, IReadOnlyList<Token> plainTokens, int words, int marked)
    {
        _lexicon = lexicon;
        Original = original;
        Tokens = tokens;
        PlainTokens = plainTokens;
        HasMarks = marked > 0;
        IsAccented = marked > 0 && marked >= words * AccentedShare;
    }

    /// <summary>The text exactly as it arrived.</summary>
    public string Original { get; }

    /// <summary>Syllables, numbers and signs in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>
    /// What each of <see cref="Tokens"/> most likely is with its marks, by its neighbours; as many, in the same order. Evidence
    /// beside the tokens, which stay as typed. Found when first asked for.
    /// </summary>
    public IReadOnlyList<RestoredWord> Restored => _restored ??= AccentRestorer.Restore(Tokens, _lexicon);

    /// <summary>True if she types with Vietnamese marks at all.</summary>
    public bool HasMarks { get; }

    /// <summary>True if she types with marks throughout, so that a word without marks is meant without marks.</summary>
    internal bool IsAccented { get; }

    /// <summary>The tokens before forms of several words were replaced; the same list as <see cref="Tokens"/> when none was.</summary>
    internal IReadOnlyList<Token> PlainTokens { get; }

    /// <summary>Reads a text. Never throws on odd text: control characters, lone surrogates and emoji become signs.</summary>
    /// <param name="text">Any text; empty gives no tokens.</param>
    /// <param name="lexicon">Chat spellings and dialect words.</param>
    public static Utterance Read(string text, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        var pieces = PieceMender.Mend(PieceReader.Read(text), text, lexicon);
        var words = 0;
        var marked = 0;
        foreach (var piece in pieces)
        {
            if (piece.Kind == TokenKind.Word)
            {
                words++;
                marked += piece.HasMarks ? 1 : 0;
            }
        }

        var resolver = new TokenResolver(pieces, text, lexicon, accented: marked > 0 && marked >= words * AccentedShare);
        var (tokens, plain) = resolver.Resolve();
        return new Utterance(text, lexicon, tokens, plain, words, marked);
    }
}
