namespace DvBot.Bot.Operators;

/// <summary>The file of rights cannot be used; the message says what was expected.</summary>
public sealed class RightsException : Exception
{
    /// <summary>With a message for the person who starts the server.</summary>
    public RightsException(string message)
        : base(message)
    {
    }
}
