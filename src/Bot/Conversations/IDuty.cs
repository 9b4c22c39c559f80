namespace DvBot.Bot.Conversations;

/// <summary>Whether a person could answer now. Thread safe.</summary>
public interface IDuty
{
    /// <summary>True when at least one operator is at the desk and takes cases.</summary>
    bool OnDuty { get; }
}
