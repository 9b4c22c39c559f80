using DvBot.Bot.Tests.Screening;
using DvBot.Knowledge.Content;
using DvBot.Measurement;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Understanding;

/// <summary>The whole turn on the evaluation lines that everybody may look at, with floors a little below what is reached.</summary>
public sealed class EvaluationFacts(ITestOutputHelper output)
{
    private static readonly Lazy<ContentPack> _pack = new(() => ContentReader.Read(Path.Combine(Screens.Root, "content", "vi")).Pack!);

    private static TurnMeasurement Measurement => new(_pack.Value, frozen: false);

    [Fact]
    public void Written_questions_are_answered_in_every_style()
    {
        var shares = Measurement.Questions();
        Print(shares);

        shares["all"].Share.ShouldBeGreaterThan(0.885);
        shares.Min(s => s.Value.Share).ShouldBeGreaterThan(0.82);
        (shares["everyday"].Share - shares["unaccented"].Share).ShouldBeLessThan(0.03);
    }

    [Fact]
    public void What_is_outside_the_scope_hardly_ever_gets_legal_text()
    {
        var shares = Measurement.OffTopic();
        Print(shares);

        shares["legal text"].Share.ShouldBeLessThan(0.045);
        shares["all"].Share.ShouldBeGreaterThan(0.79);
    }

    [Fact]
    public void Follow_ups_are_read_with_what_went_before()
    {
        var share = Measurement.FollowUps();
        output.WriteLine($"follow-ups {share}");

        share.Share.ShouldBeGreaterThan(0.84);
    }

    /// <summary>10,000 corrupted questions: none breaks the turn, and what each kind of slip costs is printed.</summary>
    [Fact]
    public void Ten_thousand_corrupted_questions_break_nothing()
    {
        var measurement = Measurement;
        var questions = new EvaluationLines(frozen: false).Questions();
        var clean = default(Proportion);
        foreach (var question in questions)
        {
            clean.Add(measurement.IsRight(question, question.Text));
        }

        output.WriteLine($"as written: {clean}");
        var each = 10_000 / Corruption.All.Count;
        foreach (var (name, corrupt) in Corruption.All)
        {
            var share = default(Proportion);
            for (var i = 0; i < each; i++)
            {
                var question = questions[i % questions.Count];
                share.Add(measurement.IsRight(question, corrupt(question.Text, new Random(i))));
            }

            output.WriteLine(FormattableString.Invariant($"{name}: {share}, {100 * (clean.Share - share.Share):F1} points less"));
            share.Share.ShouldBeGreaterThan(clean.Share - 0.08);
        }
    }

    private void Print(SortedDictionary<string, Proportion> shares)
    {
        foreach (var (name, share) in shares)
        {
            output.WriteLine($"{name}: {share}");
        }
    }
}
