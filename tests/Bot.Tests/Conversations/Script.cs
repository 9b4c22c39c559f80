namespace DvBot.Bot.Tests.Conversations;

/// <summary>A conversation that a counsellor can read and this program can hold.</summary>
/// <param name="Path">The file, from the root of the repository.</param>
/// <param name="Title">First line.</param>
/// <param name="Clock">When it begins.</param>
/// <param name="Rule">Id of the danger rule it shows; null for none.</param>
/// <param name="Steps">What happens, in order.</param>
internal sealed record Script(string Path, string Title, DateTimeOffset Clock, string? Rule, IReadOnlyList<ScriptStep> Steps);
