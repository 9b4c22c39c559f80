using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Reading;

/// <summary>A run of letters and digits, or one sign, folded, with its place in the original text.</summary>
/// <param name="Start">Offset in the original, in UTF-16 units.</param>
/// <param name="Length">Length in the original, in UTF-16 units.</param>
/// <param name="Text">Lower case, composed, one tone placement.</param>
/// <param name="Kind">What it is made of; a word may hold digits.</param>
/// <param name="Typed">What was typed, folded, when pieces were put together; null when <paramref name="Text"/> is that.</param>
internal readonly record struct Piece(int Start, int Length, string Text, TokenKind Kind, string? Typed = null)
{
    /// <summary>The offset behind it in the original.</summary>
    internal int End => Start + Length;

    /// <summary>True if any letter carries a mark.</summary>
    internal bool HasMarks
    {
        get
        {
            foreach (var c in Text)
            {
                if (c > '\u007F' && ToneMarks.Bare(c) != c)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
