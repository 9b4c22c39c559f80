using DvBot.Bot.Screening;

namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>One line to learn from.</summary>
/// <param name="Id">Its set and number.</param>
/// <param name="Text">What somebody writes.</param>
/// <param name="Danger">Its level.</param>
/// <param name="Reasons">Reason codes.</param>
/// <param name="Set">Name of the file it is from: one author each.</param>
internal sealed record Lesson(string Id, string Text, DangerLevel Danger, IReadOnlyList<string> Reasons, string Set);
