namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>A text cut into tokens. Immutable once read.</summary>
internal sealed class ScanText
{
    // Running Vietnamese carries marks on about seven words of ten; below this share they are leftovers.
    private const double AccentedShare = 0.34;

    private readonly ScanToken[] _tokens;

    internal ScanText(string original, ScanToken[] tokens, int count)
    {
        Original = original;
        _tokens = tokens;
        Count = count;
        var words = 0;
        var marked = 0;
        for (var i = 0; i < count; i++)
        {
            if (tokens[i].Kind == ScanKind.Word)
            {
                words++;
                marked += tokens[i].Marked ? 1 : 0;
            }
        }

        IsAccented = marked > 0 && marked >= words * AccentedShare;
        for (var i = 0; i < count; i++)
        {
            ref var token = ref tokens[i];
            token.Loose = token.Kind == ScanKind.Word && !token.Marked && (!IsAccented || (i > 0 && tokens[i - 1].Kind == ScanKind.Number));
        }
    }

    /// <summary>The text as it was given.</summary>
    internal string Original { get; }

    /// <summary>Number of tokens.</summary>
    internal int Count { get; }

    /// <summary>True if she types with marks throughout.</summary>
    internal bool IsAccented { get; }

    internal ref readonly ScanToken this[int at] => ref _tokens[at];

    /// <summary>True if the token exists and is one of the words.</summary>
    internal bool Is(int at, TermSet words) => (uint)at < (uint)Count && words.Holds(_tokens[at]);

    /// <summary>True if the token exists and is one of the words with all their marks.</summary>
    internal bool IsExactly(int at, TermSet words) => (uint)at < (uint)Count && words.HoldsExactly(_tokens[at]);

    /// <summary>True if the token exists and is the sign.</summary>
    internal bool IsSign(int at, char sign) => (uint)at < (uint)Count && _tokens[at].Sign == sign;

    /// <summary>True if the token exists and is written in digits.</summary>
    internal bool IsNumber(int at) => (uint)at < (uint)Count && _tokens[at].Kind == ScanKind.Number;

    /// <summary>True if the token exists and is a word.</summary>
    internal bool IsWord(int at) => (uint)at < (uint)Count && _tokens[at].Kind == ScanKind.Word;

    /// <summary>True if the token exists and touches the one before.</summary>
    internal bool IsGlued(int at) => (uint)at < (uint)Count && _tokens[at].Glued;

    /// <summary>True before the first token, behind the last, and at a sign that parts clauses.</summary>
    internal bool IsEdge(int at) => (uint)at >= (uint)Count || _tokens[at].Kind == ScanKind.Break;

    /// <summary>A whole number in digits alone, at most as large as given; -1 when there is none.</summary>
    internal int Whole(int at, int most = int.MaxValue) =>
        IsNumber(at) && _tokens[at].Plain && _tokens[at].Value >= 0 && _tokens[at].Value <= most ? (int)_tokens[at].Value : -1;
}
