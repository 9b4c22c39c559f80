namespace DvBot.Bot.Privacy;

/// <summary>The start cannot go on with this key and these data; the message says what was expected.</summary>
public sealed class MasterKeyException : Exception
{
    /// <summary>With a message for the person who starts the server.</summary>
    public MasterKeyException(string message)
        : base(message)
    {
    }
}
