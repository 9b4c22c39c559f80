namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>A set of words, asked of a token in constant time: the word itself, or the same without marks where she leaves marks out.</summary>
internal sealed class TermSet
{
    private readonly ulong[] _exact;
    private readonly ulong[] _loose;

    internal TermSet(int vocabulary)
    {
        _exact = new ulong[(vocabulary + 64) / 64];
        _loose = new ulong[_exact.Length];
    }

    internal void Add(int word, int bare)
    {
        _exact[word >> 6] |= 1UL << (word & 63);
        _loose[bare >> 6] |= 1UL << (bare & 63);
    }

    internal bool Holds(in ScanToken token) =>
        token.Word != 0 && (Bit(_exact, token.Word) || (token.Loose && Bit(_loose, token.Word)));

    // Exactly this word, with all its marks.
    internal bool HoldsExactly(in ScanToken token) => token.Word != 0 && Bit(_exact, token.Word);

    private static bool Bit(ulong[] bits, int at) => (bits[at >> 6] >> (at & 63) & 1) != 0;
}
