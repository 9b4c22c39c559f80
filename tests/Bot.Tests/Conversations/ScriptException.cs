namespace DvBot.Bot.Tests.Conversations;

/// <summary>A script cannot be read; the message begins with <c>file:line</c>.</summary>
internal sealed class ScriptException(string path, int line, string problem, string expected)
    : Exception($"{path}:{line}: {problem}. Expected: {expected}.");
