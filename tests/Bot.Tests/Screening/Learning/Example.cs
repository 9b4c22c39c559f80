namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>One way of typing a lesson, as numbers.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Features">Numbers of its features.</param>
/// <param name="Values">How much each counts.</param>
/// <param name="Weight">How much the example counts.</param>
internal sealed record Example(Lesson Lesson, int[] Features, float[] Values, float Weight);
