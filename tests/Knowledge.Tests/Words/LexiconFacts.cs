using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Words;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Words;

public sealed class LexiconFacts
{
    private static readonly Lexicon Lexicon = LexiconFileReader.Read(Repository.Content, []);

    [Fact]
    public void The_files_have_no_problem()
    {
        var issues = new List<ContentIssue>();
        LexiconFileReader.Read(Repository.Content, issues);
        issues.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_file_is_an_issue_and_leaves_an_empty_lexicon()
    {
        var issues = new List<ContentIssue>();
        LexiconFileReader.Read(Path.Combine(Path.GetTempPath(), "no-such-folder-dvbot"), issues).Count.ShouldBe(0);
        issues.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("ck em hay ghen", "chồng")]
    [InlineData("ck 500 nghin qua stk nay", "chuyển khoản")]
    public void Neighbours_choose_among_readings(string text, string reading) =>
        string.Join(' ', Utterance.Read(text, Lexicon).Tokens.Select(t => t.Form)).ShouldContain(reading);

    [Theory]
    [InlineData("chồng em đánh em", "em")]
    [InlineData("Cháu 14 tuổi bị bố đánh", "cháu")]
    [InlineData("tôi muốn hỏi về ly hôn", "tôi")]
    [InlineData("Chị bị chồng chửi hoài", "chị")]
    [InlineData("e sợ lắm", "em")]
    [InlineData("ly hôn cần giấy tờ gì", null)]
    public void The_way_she_calls_herself_is_seen(string text, string? self) =>
        Lexicon.SelfFormOf(Utterance.Read(text, Lexicon)).ShouldBe(self);
}
