using System.Text.Json;
using DvBot.Bot.Conversations;
using DvBot.Bot.Conversations.Replies;
using DvBot.Knowledge.Content;

namespace DvBot.Bot.Cli;

/// <summary>Looks after the content.</summary>
internal static class ContentVerb
{
    /// <summary>Prints every problem; 1 if there is any.</summary>
    public static int Check(string directory, TimeProvider time, TextWriter output)
    {
        var result = ContentReader.Read(directory, Today(time), ReplyIds.All);
        foreach (var issue in result.Issues)
        {
            output.WriteLine(issue);
        }

        return result.Issues.Count > 0 ? 1 : 0;
    }

    /// <summary>Prints the counts.</summary>
    public static int Stats(string directory, TimeProvider time, TextWriter output, TextWriter errors)
    {
        var result = ContentReader.Read(directory, Today(time), ReplyIds.All);
        if (result.Pack is null)
        {
            errors.WriteLine(result.Issues.Count > 0 ? result.Issues[0].ToString() : directory);
            return 1;
        }

        output.WriteLine(JsonSerializer.Serialize(ContentStats.Of(result.Pack, Today(time))));
        return 0;
    }

    private static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(VietnamTime.Of(time.GetUtcNow()).DateTime);
}
