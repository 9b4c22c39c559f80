namespace DvBot.Bot.Operators;

/// <summary>Reads the audit.</summary>
public interface IAuditReader
{
    /// <summary>The latest lines, newest first.</summary>
    /// <param name="most">1 to 1,000.</param>
    /// <param name="cancellation">Stops waiting.</param>
    ValueTask<IReadOnlyList<AuditLine>> ReadAuditAsync(int most, CancellationToken cancellation);
}
