namespace DvBot.Bot.Tests.Conversations;

/// <summary>Something that must be so after the last act.</summary>
/// <param name="Line">Line in the file.</param>
/// <param name="Kind">What is looked at.</param>
/// <param name="Not">True when it must not be so.</param>
/// <param name="Value">Text, id or word it is compared with.</param>
/// <param name="Number">Limit of a count; 0 for other kinds.</param>
/// <param name="Reasons">Reason codes that must be there.</param>
internal sealed record ScriptCheck(int Line, ScriptCheckKind Kind, bool Not, string Value, int Number, IReadOnlyList<string> Reasons) : ScriptStep(Line);
