namespace DvBot.Knowledge.Recognition.Times;

/// <summary>A day among the tokens.</summary>
/// <param name="Date">The day that is likeliest meant.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Other">Another day it may be ("thứ hai": the coming one); null when there is none.</param>
/// <param name="Needs">True if it needs the reference.</param>
/// <param name="First">An earlier token it begins with; -1 when it begins where it was read.</param>
internal readonly record struct DaySpan(DateOnly Date, int End, DateOnly? Other = null, bool Needs = true, int First = -1);
