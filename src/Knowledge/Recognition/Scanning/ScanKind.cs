namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>What a <see cref="ScanToken"/> is made of.</summary>
internal enum ScanKind : byte
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits, with the stops and commas between them.</summary>
    Number,

    /// <summary>A sign that parts clauses.</summary>
    Break,

    /// <summary>Any other sign.</summary>
    Sign,
}
