namespace DvBot.Bot.Tests.Conversations;

/// <summary>One line of a script: something that happens, or something that must be so.</summary>
/// <param name="Line">Line in the file, from 1.</param>
internal abstract record ScriptStep(int Line);
