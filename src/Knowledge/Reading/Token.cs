namespace DvBot.Knowledge.Reading;

/// <summary>
/// One syllable (or number, or sign) of an utterance. An abbreviation that stands for several syllables gives several tokens
/// with the same <see cref="Start"/> and <see cref="Length"/>.
/// </summary>
/// <param name="Start">Offset of what was typed in <see cref="Utterance.Original"/>, in UTF-16 units.</param>
/// <param name="Length">Length of what was typed, in UTF-16 units.</param>
/// <param name="Form">The likeliest reading: lower case, NFC, one tone placement, chat spelling resolved. Keeps its marks if she typed them.</param>
/// <param name="Bare">The same without any mark (đ becomes d).</param>
/// <param name="Others">Other one-syllable readings of the same thing, with marks where known; empty for most.</param>
/// <param name="Kind">What the token is made of.</param>
public sealed record Token(int Start, int Length, string Form, string Bare, IReadOnlyList<string> Others, TokenKind Kind)
{
    /// <summary>True if <see cref="Form"/> carries any mark (tone, hat, hook, breve, đ).</summary>
    public bool HasMarks => !string.Equals(Form, Bare, StringComparison.Ordinal);

    /// <summary>What was typed, folded but not resolved; empty when <see cref="Form"/> is what was typed.</summary>
    internal string Typed { get; init; } = "";
}
