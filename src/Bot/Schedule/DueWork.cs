namespace DvBot.Bot.Schedule;

/// <summary>Something that must happen later. It is stored; a restart forgets nothing.</summary>
/// <param name="Id">Ours; 0 for one not yet stored.</param>
/// <param name="Kind">Which handler does it.</param>
/// <param name="At">Not before, UTC.</param>
/// <param name="Conversation">Id of the conversation it concerns; 0 for none.</param>
/// <param name="Attempts">How often it was tried and failed.</param>
public sealed record DueWork(long Id, DueWorkKind Kind, DateTimeOffset At, long Conversation, int Attempts);
