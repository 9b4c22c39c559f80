namespace DvBot.DeskProcess;

/// <summary>One act of a simulated operator, as a line of JSON on standard input.</summary>
/// <param name="Number">Comes back with the result.</param>
/// <param name="Do">open, life, take, reply, note, give or close.</param>
/// <param name="Operator">Who.</param>
/// <param name="Case">The case.</param>
/// <param name="Claim">The claim's number.</param>
/// <param name="Message">Id of a message.</param>
/// <param name="Text">Its words.</param>
/// <param name="Seen">Time of her last words that were seen.</param>
public sealed record DeskLine(int Number, string Do, Guid Operator, Guid Case, int Claim, Guid Message, string Text, DateTimeOffset? Seen);
