namespace DvBot.Bot.Activities;

/// <summary>Something the person may tap instead of typing.</summary>
/// <param name="Title">Label.</param>
/// <param name="Send">The text that tapping sends.</param>
public sealed record Choice(string Title, string Send);
