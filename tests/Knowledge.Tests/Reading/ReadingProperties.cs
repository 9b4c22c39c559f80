using CsCheck;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Tests.Content;
using DvBot.Knowledge.Text;
using DvBot.Knowledge.Words;
using Xunit;

namespace DvBot.Knowledge.Tests.Reading;

public sealed class ReadingProperties
{
    private static readonly Lexicon Lexicon = RepositoryContent.Pack.Lexicon;

    private static readonly Gen<string> Chat =
        Gen.String[Gen.Char["aăâeêoôơuưiyđdbcghnkmptvlqrsxfjwzáàảãạếềộớứự0123456789 \u0301\u0300\u0302\u031B\u0323\u200B.,!?*@\n"], 0, 60];

    private static readonly string[] Typed =
    [
        .. AmbiguousLines.All.SelectMany(l => l.Split(' ')).Select(w => w.Trim('[', ']')).Distinct(),
        "chpng", "bịđánh", "đ", "ánh", "k", "200k", "ddanhs", "co63", "g.i.ế.t", "Krông",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Typed.Length - 1].Array[0, 20].Select(w => string.Join(' ', w.Select(i => Typed[i])));

    [Fact]
    public void Odd_text_is_read_without_an_error_and_offsets_stand_in_order() =>
        Gen.OneOf(Gen.String, Chat, Words).Sample(IsInOrder, iter: 3000);

    [Fact]
    public void Letters_and_marks_apart_are_read_as_letters_with_marks() =>
        Words.Sample(
            text => Forms(Decompose(text)).SequenceEqual(Forms(text)),
            iter: 1500);

    [Fact]
    public void Upper_case_is_read_as_lower_case() =>
        Words.Sample(text => Forms(text.ToUpperInvariant()).SequenceEqual(Forms(text.ToLowerInvariant())), iter: 1500);

    [Fact]
    public void Every_token_has_its_restored_word_and_shares_stay_below_one() =>
        Gen.OneOf(Chat, Words).Sample(
            text =>
            {
                var utterance = Utterance.Read(text, Lexicon);
                return utterance.Restored.Count == utterance.Tokens.Count &&
                    utterance.Restored.All(r => r.Candidates.Count > 0 && r.Candidates.Sum(c => c.Probability) < 1.001 && !double.IsNaN(r.Probability));
            },
            iter: 2000);

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Gen.OneOf(Gen.String, Chat).Sample(s => VietnameseText.Fold(VietnameseText.Fold(s)) == VietnameseText.Fold(s), iter: 3000);

    private static bool IsInOrder(string text)
    {
        var at = 0;
        foreach (var token in Utterance.Read(text, Lexicon).Tokens)
        {
            if (token.Start < at || token.Length < 1 || token.Start + token.Length > text.Length)
            {
                return false;
            }

            at = token.Start;
        }

        return true;
    }

    private static string[] Forms(string text) => [.. Utterance.Read(text, Lexicon).Tokens.Select(t => t.Form)];

    // The library runs without the tables of string.Normalize: taken apart by our own.
    private static string Decompose(string text)
    {
        var result = new System.Text.StringBuilder();
        foreach (var c in text)
        {
            var (letter, tone) = ToneMarks.Split(c);
            var bare = c is 'đ' ? c : ToneMarks.Bare(letter);
            result.Append(bare);
            if (bare != letter)
            {
                result.Append(letter switch { 'ă' => '\u0306', 'ơ' or 'ư' => '\u031B', _ => '\u0302' });
            }

            if (tone != ToneMarks.Level)
            {
                result.Append("\0\u0300\u0309\u0303\u0301\u0323"[tone]);
            }
        }

        return result.ToString();
    }
}
