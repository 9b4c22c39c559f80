namespace DvBot.Bot.Storage.LiteDb;

/// <summary>The few things the store asks of a disk, so that a test can pull the plug on it.</summary>
internal interface IDisk
{
    /// <summary>Opens a file of the data folder for reading and writing, making it when missing.</summary>
    IDiskFile Open(string name);

    /// <summary>Bytes that can still be written.</summary>
    long FreeBytes { get; }
}
