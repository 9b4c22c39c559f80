using System.Text.RegularExpressions;
using DvBot.Bot.Activities;
using DvBot.Bot.Conversations.Replies;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Conversations.Replies;

public sealed partial class SafeReplyTests
{
    [Fact]
    public void Every_number_of_the_plain_reply_is_in_the_directory()
    {
        var numbers = Numbers().Matches(SafeReply.Plain).Select(m => m.Value.Replace(" ", "", StringComparison.Ordinal)).Where(n => n.Length >= 3).ToArray();
        numbers.ShouldBe(["113", "115", "111", "1900969680"]);
        numbers.ShouldBeSubsetOf(RealContent.Pack.ShowableNumbers);
        numbers.ShouldNotContain(n => RealContent.Pack.BlockedNumbers.Contains(n));
    }

    [Fact]
    public void The_plain_reply_is_there_when_no_content_is() =>
        SafeReply.Of(null).ShouldHaveSingleItem().Text.ShouldBe(new SensitiveText(SafeReply.Plain));

    [Fact]
    public void The_plain_reply_is_short() => WordCount.Of(SafeReply.Plain).ShouldBeLessThanOrEqualTo(80);

    [GeneratedRegex(@"\d[\d ]*\d|\d")]
    private static partial Regex Numbers();
}
