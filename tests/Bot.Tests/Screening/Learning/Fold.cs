using DvBot.Knowledge.Reading;

namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>A lesson as judged by weights that were learned without it.</summary>
internal sealed record Fold(Lesson Lesson, Reading Reading, TextJudgement Judgement, IReadOnlyList<TextReason> Reasons);
