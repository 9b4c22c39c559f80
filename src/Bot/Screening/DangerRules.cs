namespace DvBot.Bot.Screening;

/// <summary>The rules that turn signals into a level.</summary>
public sealed class DangerRules
{
}
