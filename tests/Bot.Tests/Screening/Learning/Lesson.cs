using DvBot.Bot.Screening;

namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>One line to learn from.</summary>
/// <param name="Id">Its set and number.</param>
/// <param name="Text">What somebody writes.</param>
/// <param name="Danger">Its level; what is asked of articles counts as none, see <paramref name="Weak"/>.</param>
/// <param name="Reasons">Reason codes.</param>
/// <param name="Set">Name of the file it is from: one author each.</param>
/// <param name="Weak">True when nobody labelled it: learned from only where patterns and a model that has not seen it hear nothing.</param>
internal sealed record Lesson(string Id, string Text, DangerLevel Danger, IReadOnlyList<string> Reasons, string Set, bool Weak);
