namespace DvBot.Knowledge.Reading;

/// <summary>What a <see cref="Token"/> is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>A sign that ends or splits a clause: . , ; : ? ! … or a line break.</summary>
    Break,

    /// <summary>Emoji and all other signs.</summary>
    Other,
}
