using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Tests.Content;
using DvBot.Knowledge.Text;
using DvBot.Knowledge.Words;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Reading;

public sealed class RestorationFacts(ITestOutputHelper output)
{
    private static readonly Lexicon Lexicon = RepositoryContent.Pack.Lexicon;

    [Theory]
    [InlineData("chong em danh em", "chồng em đánh em")]
    [InlineData("nó đanh em", "nó đánh em")]
    [InlineData("chòng em đánh em", "chồng em đánh em")]
    [InlineData("nữa đêm nó về", "nửa đêm nó về")]
    [InlineData("tui bi ba noi danh", "tui bị bà nội đánh")]
    [InlineData("ck e dg danh e", "chồng em đang đánh em")]
    [InlineData("anh ta đánh em", "anh ta đánh em")]
    public void Marks_left_out_are_found_again(string typed, string meant) => Best(typed).ShouldBe(meant);

    [Fact]
    public void Both_readings_of_one_word_keep_their_share()
    {
        var restored = Utterance.Read("tu tu", Lexicon).Restored;
        restored[0].ProbabilityOf("tự").ShouldBeGreaterThan(0.05);
        restored[0].ProbabilityOf("từ").ShouldBeGreaterThan(0.05);
    }

    [Fact]
    public void Marks_that_are_typed_decide()
    {
        var accented = Utterance.Read("em theo đạo từ nhỏ, nhà có con dao", Lexicon);
        accented.Restored.Select(r => r.Best).ShouldBe(["em", "theo", "đạo", "từ", "nhỏ", ",", "nhà", "có", "con", "dao"]);
        accented.Restored.ShouldAllBe(r => r.Probability > 0.6);
    }

    [Fact]
    public void Shares_add_up_and_stand_in_order()
    {
        foreach (var line in AmbiguousLines.All)
        {
            var utterance = Utterance.Read(Bare(line), Lexicon);
            utterance.Restored.Count.ShouldBe(utterance.Tokens.Count);
            foreach (var word in utterance.Restored)
            {
                word.Candidates.Sum(c => c.Probability).ShouldBeLessThan(1.001);
                word.Candidates[0].Form.ShouldBe(word.Best);
                word.Candidates.Select(c => c.Probability).ShouldBeInOrder(SortDirection.Descending);
                word.Candidates.Skip(1).ShouldAllBe(c => c.Probability >= RestoredWord.Least);
            }
        }
    }

    [Fact]
    public void Without_a_model_words_are_what_they_are() =>
        Utterance.Read("chong danh", Lexicon.Empty).Restored.Select(r => (r.Best, r.Probability)).ShouldBe([("chong", 1), ("danh", 1)]);

    [Fact]
    public void Words_of_two_meanings_are_told_apart_by_their_neighbours()
    {
        var (all, right, named) = (0, 0, 0);
        foreach (var line in AmbiguousLines.All)
        {
            var utterance = Utterance.Read(Bare(line), Lexicon);
            var asked = false;
            var word = 0;
            foreach (var part in line.Split(' '))
            {
                asked |= part.StartsWith('[');
                var meant = part.Trim('[', ']');
                if (asked)
                {
                    var restored = utterance.Restored[word];
                    all++;
                    right += restored.Best == meant ? 1 : 0;
                    named += restored.ProbabilityOf(meant) > 0 ? 1 : 0;
                    if (restored.Best != meant)
                    {
                        output.WriteLine($"{line}: {string.Join(", ", restored.Candidates)}");
                    }
                }

                asked &= !part.EndsWith(']');
                word++;
            }

            word.ShouldBe(utterance.Tokens.Count, line);
        }

        output.WriteLine($"{AmbiguousLines.All.Length} sentences, {all} words: {100.0 * right / all:F1} % restored, {100.0 * named / all:F1} % among the candidates");
        AmbiguousLines.All.Length.ShouldBe(60);
        ((double)right / all).ShouldBeGreaterThan(0.85);
        ((double)named / all).ShouldBeGreaterThan(0.94);
    }

    [Fact]
    public void Lines_left_out_by_fifths_get_their_marks_back()
    {
        var folder = ContentFolder.Read(Repository.Content, []);
        string[] lines = [.. RepositoryContent.Pack.Articles.Values.OrderBy(a => a.Id, StringComparer.Ordinal).SelectMany(a => a.AskedAs).Where(IsAccented)];
        var (all, right, named, bareRight, sure) = (0, 0, 0, 0, 0.0);
        for (var fold = 0; fold < 5; fold++)
        {
            var without = lines.Where((_, i) => i % 5 == fold).ToHashSet();
            var lexicon = Lexicon.With(SpeechFiles.Read(folder, Lexicon, without));
            foreach (var line in without)
            {
                var meant = Utterance.Read(line, lexicon).Tokens;
                var read = Utterance.Read(VietnameseText.RemoveMarks(line), lexicon);
                for (var i = 0; i < meant.Count && meant.Count == read.Tokens.Count; i++)
                {
                    // Chat spelling and dialect are read as something else: they say nothing about marks.
                    if (meant[i].Kind == TokenKind.Word && meant[i].Typed.Length == 0 && meant[i].Bare == read.Tokens[i].Bare)
                    {
                        all++;
                        right += read.Restored[i].Best == meant[i].Form ? 1 : 0;
                        named += read.Restored[i].ProbabilityOf(meant[i].Form) > 0 ? 1 : 0;
                        sure += read.Restored[i].Probability;
                        bareRight += meant[i].HasMarks ? 0 : 1;
                    }
                }
            }
        }

        output.WriteLine($"{lines.Length} lines, {all} syllables: {100.0 * right / all:F2} % restored, {100.0 * named / all:F2} % among the candidates, {100 * sure / all:F2} % sure on average; {100.0 * bareRight / all:F1} % have no marks");
        all.ShouldBeGreaterThan(7000);
        (sure / all).ShouldBeInRange(((double)right / all) - 0.03, ((double)right / all) + 0.03);
        ((double)right / all).ShouldBeGreaterThan(0.925);
        ((double)named / all).ShouldBeGreaterThan(0.97);
    }

    private static string Best(string text) => string.Join(' ', Utterance.Read(text, Lexicon).Restored.Select(r => r.Best));

    private static string Bare(string line) => VietnameseText.RemoveMarks(line.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));

    private static bool IsAccented(string line)
    {
        var words = Utterance.Read(line, Lexicon).Tokens.Where(t => t.Kind == TokenKind.Word).ToArray();
        return words.Length > 1 && words.Count(t => t.HasMarks) * 2 >= words.Length;
    }
}
