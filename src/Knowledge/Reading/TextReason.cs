namespace DvBot.Knowledge.Reading;

/// <summary>A reason the learned weights see, with the words that say most for it.</summary>
/// <param name="Code">Reason code of the closed list.</param>
/// <param name="Odds">Log-odds that it is one.</param>
/// <param name="Start">Offset of the words, in UTF-16 units.</param>
/// <param name="Length">Length of the words.</param>
internal readonly record struct TextReason(string Code, double Odds, int Start, int Length);
