namespace DvBot.Bot.Storage.LiteDb;

/// <summary>An open file. What was written before a <see cref="Flush"/> that returned survives a power cut; nothing else is promised.</summary>
internal interface IDiskFile : IDisposable
{
    /// <summary>Length in bytes.</summary>
    long Length { get; }

    /// <summary>Reads up to the buffer's length; fewer bytes at the end of the file.</summary>
    int Read(long offset, Span<byte> buffer);

    /// <summary>Writes, growing the file as needed.</summary>
    void Write(long offset, ReadOnlySpan<byte> bytes);

    /// <summary>Cuts or grows the file.</summary>
    void SetLength(long length);

    /// <summary>Returns once everything written is on the disk.</summary>
    void Flush();
}
