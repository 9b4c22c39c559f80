using DvBot.Knowledge.Text;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Places;

/// <summary>Sentences about other things: hardly any names a place, and leaving out the marks makes none of them name one.</summary>
public sealed class OrdinarySentencesTests
{
    private const double MostWithPlace = 0.015;

    [Theory]
    [InlineData("understanding/questions.jsonl")]
    [InlineData("danger/dev.jsonl")]
    [InlineData("danger/dev-2.jsonl")]
    [InlineData("danger/people.jsonl")]
    public void Hardly_any_sentence_names_a_place(string file)
    {
        var texts = Texts(file);

        var found = texts.FindAll(t => RealPlaces.Find(t) is not null);

        (found.Count / (double)texts.Count).ShouldBeLessThan(MostWithPlace, string.Join('\n', found));
    }

    [Theory]
    [InlineData("understanding/questions.jsonl")]
    [InlineData("understanding/off-topic.jsonl")]
    [InlineData("danger/dev.jsonl")]
    [InlineData("danger/dev-2.jsonl")]
    [InlineData("danger/people.jsonl")]
    public void Leaving_out_the_marks_makes_no_place(string file)
    {
        var texts = Texts(file).FindAll(t => RealPlaces.Find(t) is null);

        texts.Select(VietnameseText.RemoveMarks).Where(t => RealPlaces.Find(t) is not null).ShouldBeEmpty();
        texts.Select(t => VietnameseText.RemoveMarks(VietnameseText.Fold(t))).Where(t => RealPlaces.Find(t) is not null).ShouldBeEmpty();
    }

    private static List<string> Texts(string file) =>
        [.. RealPlaces.Lines(file).Select(r => r.TryGetProperty("text", out var text) ? text.GetString() : null).OfType<string>()];
}
