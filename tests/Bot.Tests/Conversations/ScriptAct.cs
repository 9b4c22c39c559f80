using DvBot.Bot.Activities;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>Something the person does.</summary>
/// <param name="Line">Line in the file.</param>
/// <param name="Kind">What.</param>
/// <param name="Text">Her words, or the label she taps; empty for other kinds.</param>
/// <param name="Place">The place she shares; null for other kinds.</param>
/// <param name="Span">The time that passes; zero for other kinds.</param>
internal sealed record ScriptAct(int Line, ScriptActKind Kind, string Text = "", GeoPoint? Place = null, TimeSpan Span = default) : ScriptStep(Line);
