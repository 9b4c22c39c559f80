using CsCheck;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Words;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Reading;

public sealed class SignalFacts
{
    private static readonly Lexicon Lexicon = LexiconFileReader.Read(Repository.Content, []);
    private static readonly SignalLexicon Signals = ScreeningFileReader.Read(Repository.Content, []);

    [Fact]
    public void The_files_have_no_problem()
    {
        var issues = new List<ContentIssue>();
        ScreeningFileReader.Read(Repository.Content, issues).Count.ShouldBeGreaterThan(60);
        issues.ShouldBeEmpty();
    }

    [Fact]
    public void Missing_files_are_issues_and_leave_no_patterns()
    {
        var issues = new List<ContentIssue>();
        ScreeningFileReader.Read(Path.Combine(Path.GetTempPath(), "no-such-folder-dvbot"), issues).Count.ShouldBe(0);
        issues.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("nó bóp cổ em")]
    [InlineData("no bop co em")]
    [InlineData("nó b0p cổ e")]
    [InlineData("nos bops coor em")]
    [InlineData("no bop1 co63 em")]
    [InlineData("NÓ BÓP CỔ EM!!!")]
    [InlineData("no\u0301 bo\u0301p co\u0302\u0309 em")]
    public void One_thing_is_found_however_it_is_typed(string text) => Find(text, "strangulation").Polarity.ShouldBe(Polarity.Affirmed);

    [Theory]
    [InlineData("chồng em chưa bao giờ bóp cổ em", Polarity.Negated)]
    [InlineData("nếu chồng bóp cổ vợ thì sao", Polarity.Hypothetical)]
    [InlineData("chồng bóp cổ vợ thì bị phạt bao nhiêu", Polarity.LegalQuestion)]
    [InlineData("xem phim có đoạn chồng bóp cổ vợ", Polarity.Story)]
    public void How_the_words_are_meant_is_told(string text, Polarity polarity) => Find(text, "strangulation").Polarity.ShouldBe(polarity);

    [Theory]
    [InlineData("nó đang bóp cổ em", SignalTime.Now)]
    [InlineData("tối qua nó bóp cổ em", SignalTime.Recent)]
    [InlineData("tháng trước nó bóp cổ em", SignalTime.Past)]
    [InlineData("nó hay bóp cổ em", SignalTime.Habit)]
    [InlineData("nó bóp cổ em", SignalTime.Unsaid)]
    public void When_it_happens_is_told(string text, SignalTime time) => Find(text, "strangulation").Time.ShouldBe(time);

    [Theory]
    [InlineData("theo đạo từ nhỏ")]
    [InlineData("đảo Phú Quốc")]
    [InlineData("tháng này đi đào ao")]
    public void Marks_that_differ_are_another_word(string text) =>
        Signals.Find(Utterance.Read(text, Lexicon)).ShouldNotContain(s => s.Category == "weapon");

    [Fact]
    public void Spans_always_lie_inside_the_text() =>
        Gen.String[Gen.Char["abcdđeghiklmnopqrstuvxyáàảãạôốồơờưứ "], 0, 80].Sample(s =>
            Signals.Find(Utterance.Read(s, Lexicon)).All(x => x.Start >= 0 && x.Length > 0 && x.Start + x.Length <= s.Length));

    private static Signal Find(string text, string category) =>
        Signals.Find(Utterance.Read(text, Lexicon)).First(s => s.Category == category);
}
