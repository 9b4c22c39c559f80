using DvBot.Bot.Conversations;
using DvBot.Bot.Conversations.Replies;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Content;

namespace DvBot.Bot.Hosting;

/// <summary>The content in use and the turn maker for it. Exchanged as a whole. Thread safe.</summary>
internal sealed class ContentHolder(TurnMaker maker)
{
    /// <summary>The maker for the snapshot in use.</summary>
    public TurnMaker Maker { get; } = maker;

    /// <summary>Reads content for serving; problems that leave it usable are left to <c>content check</c>.</summary>
    /// <exception cref="StartException">There is no usable content.</exception>
    public static ContentHolder Load(string directory, bool understands = true)
    {
        var result = ContentReader.Read(directory, null, ReplyIds.All);
        if (result.Pack is null)
        {
            throw new StartException($"The content in {Path.GetFullPath(directory)} cannot be used: {(result.Issues.Count > 0 ? result.Issues[0].ToString() : "nothing found")}. Expected: a folder like content/vi (--content DIR).");
        }

        return new ContentHolder(new TurnMaker(result.Pack, new DangerScreen(DangerRules.From(result.Pack.Signals)), understands));
    }
}
