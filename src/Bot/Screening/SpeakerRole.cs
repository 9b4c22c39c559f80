namespace DvBot.Bot.Screening;

/// <summary>Who seems to be writing. Guessed from words, never from the account.</summary>
public enum SpeakerRole
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>The person violence is done to.</summary>
    Victim,

    /// <summary>A child or pupil to whom violence is done, or who sees it at home.</summary>
    Child,

    /// <summary>Somebody who sees, hears or worries: neighbour, friend, relative, teacher, official.</summary>
    Bystander,

    /// <summary>The person who uses violence or fears to.</summary>
    PersonUsingViolence,
}
