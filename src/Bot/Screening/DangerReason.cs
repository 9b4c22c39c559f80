namespace DvBot.Bot.Screening;

/// <summary>One reason for a level: a code of the closed list of the contracts and the words that show it.</summary>
/// <param name="Code">A code of <see cref="ReasonCodes"/>.</param>
/// <param name="Start">Offset of the words in the message, in UTF-16 units.</param>
/// <param name="Length">Length of the words, in UTF-16 units; 0 when no words stand for it (a lone dot after danger).</param>
public sealed record DangerReason(string Code, int Start, int Length);
