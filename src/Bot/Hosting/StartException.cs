namespace DvBot.Bot.Hosting;

/// <summary>The server cannot start; the message says what was expected.</summary>
public sealed class StartException : Exception
{
    /// <summary>With a message for the person who starts the server.</summary>
    public StartException(string message)
        : base(message)
    {
    }
}
