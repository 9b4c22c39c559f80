namespace DvBot.Knowledge.Articles;

/// <summary>Something the person may tap instead of typing.</summary>
/// <param name="Title">Label, at most 20 characters.</param>
/// <param name="Send">The text that tapping sends.</param>
public sealed record QuickReply(string Title, string Send);
