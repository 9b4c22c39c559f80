using CsCheck;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Words;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Reading;

public sealed class UtteranceFacts
{
    private static readonly Lexicon Lexicon = LexiconFileReader.Read(Repository.Content, []);

    [Theory]
    [InlineData("k tho dc r", "không thở được rồi")]
    [InlineData("ddanhs em", "đánh em")]
    [InlineData("cứuuuu emmmm", "cứu em")]
    [InlineData("bopco e", "bop co em")]
    [InlineData("anh ta đánh em", "anh ta đánh em")]
    [InlineData("bóp cổ em", "bóp cổ em")]
    public void Tokens_carry_the_likeliest_reading(string text, string reading)
    {
        var forms = Utterance.Read(text, Lexicon).Tokens.Select(t => t.Form);
        string.Join(' ', forms).ShouldBe(reading);
    }

    [Fact]
    public void An_abbreviation_of_several_words_gives_several_tokens_at_one_place()
    {
        var tokens = Utterance.Read("kbt", Lexicon).Tokens;
        tokens.Select(t => t.Form).ShouldBe(["không", "biết"]);
        tokens.ShouldAllBe(t => t.Start == 0 && t.Length == 3);
    }

    [Fact]
    public void Zero_width_signs_inside_a_word_are_not_there()
    {
        var token = Utterance.Read("c\u200Bứu", Lexicon).Tokens.ShouldHaveSingleItem();
        token.Form.ShouldBe("cứu");
        (token.Start, token.Length).ShouldBe((0, 4));
    }

    [Fact]
    public void Emoji_and_lone_surrogates_are_signs()
    {
        var tokens = Utterance.Read("😭 em \uD83D sợ", Lexicon).Tokens;
        tokens.Count(t => t.Kind == TokenKind.Other).ShouldBe(2);
    }

    [Fact]
    public void Text_with_marks_is_told_from_text_without()
    {
        Utterance.Read("chồng em đánh em", Lexicon).HasMarks.ShouldBeTrue();
        Utterance.Read("ck e dg danh e", Lexicon).HasMarks.ShouldBeFalse();
    }

    [Fact]
    public void Offsets_always_lie_inside_the_text() =>
        Gen.String.Sample(s =>
        {
            foreach (var token in Utterance.Read(s, Lexicon).Tokens)
            {
                if (token.Start < 0 || token.Length < 1 || token.Start + token.Length > s.Length)
                {
                    return false;
                }
            }

            return true;
        });

    [Fact]
    public void Offsets_of_typed_nonsense_lie_inside_the_text() =>
        Gen.String[Gen.Char["aăâeêoôơuưiysfrxjw0123456789dđbcghnkmptvlq \u0301\u0302\u200B.,!?\n😭"], 0, 60].Sample(s =>
            Utterance.Read(s, Lexicon).Tokens.All(t => t.Start >= 0 && t.Length >= 1 && t.Start + t.Length <= s.Length));
}
