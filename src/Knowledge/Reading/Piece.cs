using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Reading;

/// <summary>A run of letters and digits, or one sign, folded, with its place in the original text.</summary>
/// <param name="Start">Offset in the original, in UTF-16 units.</param>
/// <param name="Length">Length in the original, in UTF-16 units.</param>
/// <param name="Text">Lower case, composed, one tone placement.</param>
/// <param name="Kind">What it is made of; a word may hold digits.</param>
internal readonly record struct Piece(int Start, int Length, string Text, TokenKind Kind)
{
    /// <summary>True if any letter carries a mark.</summary>
    internal bool HasMarks => !string.Equals(Text, VietnameseText.RemoveMarks(Text), StringComparison.Ordinal);
}
