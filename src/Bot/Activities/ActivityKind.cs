namespace DvBot.Bot.Activities;

/// <summary>What arrived.</summary>
public enum ActivityKind
{
    /// <summary>Text, typed or tapped.</summary>
    Text,

    /// <summary>A person opened the chat and has not written yet.</summary>
    Start,

    /// <summary>A shared place.</summary>
    Location,

    /// <summary>A picture, voice, sticker or file, which the bot cannot read.</summary>
    Attachment,
}
