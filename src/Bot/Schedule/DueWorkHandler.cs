namespace DvBot.Bot.Schedule;

/// <summary>Does due work. Returns when to look again, or null when it is done.</summary>
public delegate Task<DateTimeOffset?> DueWorkHandler(DueWork work, CancellationToken cancellation);
