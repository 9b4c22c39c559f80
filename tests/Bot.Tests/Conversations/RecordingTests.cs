using DvBot.Bot.Conversations;
using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>A recorded turn decided again comes out the same, and a difference would be seen.</summary>
public sealed class RecordingTests
{
    [Fact]
    public async Task Deciding_again_gives_the_same_and_a_difference_is_seen()
    {
        await using var bot = await RunningBot.StartAsync(new DateTimeOffset(2026, 3, 2, 21, 40, 0, TimeSpan.FromHours(7)));
        var person = await Person.ComeAsync(bot);
        await person.SayAsync("nop don ly hon o dau");
        await person.SayAsync("chồng dọa giết em");
        await person.SayAsync("1");
        var recording = new Recording();
        await recording.CatchUpAsync(bot.Transcripts);

        recording.Turns.ShouldBe(3);
        recording.Differences(RealContent.Holder.Maker).ShouldBeEmpty();
        var unread = new TurnMaker(RealContent.Pack, new DangerScreen(DangerRules.From(RealContent.Pack.Signals)), understands: false);
        recording.Differences(unread).Count().ShouldBeGreaterThanOrEqualTo(2);
    }
}
