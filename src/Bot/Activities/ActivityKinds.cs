namespace DvBot.Bot.Activities;

/// <summary>Who an activity comes from.</summary>
public static class ActivityKinds
{
    /// <summary>True for what the person herself sent; false for what the desk or the clock brings into the conversation.</summary>
    public static bool IsFromPerson(this ActivityKind kind) => kind is ActivityKind.Text or ActivityKind.Start or ActivityKind.Location or ActivityKind.Attachment;
}
