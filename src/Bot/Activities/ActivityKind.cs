namespace DvBot.Bot.Activities;

/// <summary>What arrived. Stored by number: never renumber.</summary>
public enum ActivityKind
{
    /// <summary>Text, typed or tapped.</summary>
    Text = 0,

    /// <summary>A person opened the chat and has not written yet.</summary>
    Start = 1,

    /// <summary>A shared place.</summary>
    Location = 2,

    /// <summary>A picture, voice, sticker or file, which the bot cannot read.</summary>
    Attachment = 3,

    /// <summary>Words of the operator who holds the case.</summary>
    OperatorText = 4,

    /// <summary>An operator's claim ended: given back, taken back, or its lease lapsed.</summary>
    ClaimEnded = 5,

    /// <summary>An operator lowered the level.</summary>
    LevelLowered = 6,

    /// <summary>An operator closed the case.</summary>
    CaseClosed = 7,

    /// <summary>A new rise to imminent that the operator did not answer in time.</summary>
    CardDue = 8,
}
