using DvBot.Knowledge.Articles;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Conversations.Replies;

/// <summary>No text is longer than a frightened person can read (contracts, length).</summary>
public sealed class ReplyLengths
{
    private static readonly string?[] _selfForms = [null, "em", "cháu", "chị", "anh", "cô", "chú", "bác", "ông", "bà"];

    [Fact]
    public void An_emergency_card_has_at_most_40_words_and_one_question() =>
        Problems(RealContent.Pack.Replies.Values.Where(IsEmergency).SelectMany(Texts), 40, questions: 1).ShouldBeEmpty();

    [Fact]
    public void Every_other_reply_has_at_most_80_words() =>
        Problems(RealContent.Pack.Replies.Values.Where(r => !IsEmergency(r)).SelectMany(Texts), 80).ShouldBeEmpty();

    [Fact]
    public void Every_short_answer_to_small_talk_has_at_most_80_words() =>
        Problems(RealContent.Pack.Intents.Values.SelectMany(i => i.Variants.Select(v => (i.Id, v.Text))), 80).ShouldBeEmpty();

    [Fact]
    public void Every_answer_of_an_article_has_at_most_80_words() =>
        Problems(RealContent.Pack.Articles.Values.Select(a => (a.Id, a.Answer)), 80).ShouldBeEmpty();

    [Fact]
    public void A_label_fits_on_a_button()
    {
        var labels = OfferedReplies.Of(RealContent.Pack).Select(o => o.Choice.Title).Distinct().Where(t => t.Length is 0 or > 20);
        labels.ShouldBeEmpty();
    }

    private static bool IsEmergency(NamedReply reply) => reply.Id.StartsWith("card-imminent", StringComparison.Ordinal) || reply.Id == "card-after-one";

    private static IEnumerable<(string Id, string Text)> Texts(NamedReply reply) => reply.Variants.Select(v => (reply.Id, v.Text));

    private static string[] Problems(IEnumerable<(string Id, string Text)> texts, int words, int questions = int.MaxValue) =>
        [
            .. from t in texts
               from form in _selfForms
               let shown = AddressForm.For(form).Fill(t.Text)
               where WordCount.Of(shown) > words || WordCount.Questions(shown) > questions
               select $"{t.Id}: {WordCount.Of(shown)} words, {WordCount.Questions(shown)} questions: {shown}",
        ];
}
