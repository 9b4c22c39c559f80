namespace DvBot.Bot.Conversations.Transcripts;

/// <summary>Reads transcripts in pages, so that turns never wait long behind a report or a backup.</summary>
public interface ITranscriptReader
{
    /// <summary>The next rows after a row, of all conversations, oldest first. Empty at the end.</summary>
    /// <param name="afterRow">0 for the beginning.</param>
    /// <param name="most">1 to 200.</param>
    /// <param name="cancellation">Stops waiting.</param>
    ValueTask<IReadOnlyList<TranscriptEntry>> ReadPageAsync(long afterRow, int most, CancellationToken cancellation);

    /// <summary>The latest rows of one conversation, oldest first. Empty when it is no more.</summary>
    /// <param name="conversation">Ours.</param>
    /// <param name="most">1 to 1,000.</param>
    /// <param name="cancellation">Stops waiting.</param>
    ValueTask<IReadOnlyList<TranscriptEntry>> ReadTalkAsync(long conversation, int most, CancellationToken cancellation);
}
