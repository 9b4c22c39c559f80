namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>A run of letters, a run of digits or a sign, with its place in the original text. "3tr5" gives three.</summary>
internal struct ScanToken
{
    /// <summary>Offset in the original, in UTF-16 units.</summary>
    public int Start;

    /// <summary>Offset behind it.</summary>
    public int End;

    /// <summary>What it is made of.</summary>
    public ScanKind Kind;

    /// <summary>Number of the word in the vocabulary; 0 for a word that no reader knows.</summary>
    public ushort Word;

    /// <summary>True if any letter carries a Vietnamese mark.</summary>
    public bool Marked;

    /// <summary>True if nothing stands between it and the token before.</summary>
    public bool Glued;

    /// <summary>True if it begins with a capital letter.</summary>
    public bool Capital;

    /// <summary>True if it may stand for a word with marks.</summary>
    public bool Loose;

    /// <summary>The sign, of a sign.</summary>
    public char Sign;

    /// <summary>How many digits, of a number.</summary>
    public int Digits;

    /// <summary>The value of a number ("1.000.000" is a million, "1,5" one and a half); negative when it has none.</summary>
    public decimal Value;

    /// <summary>True of a number without stop or comma.</summary>
    public bool Plain;
}
