using System.Diagnostics;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Retrieval;
using DvBot.Knowledge.Tests.Content;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Retrieval;

public sealed class AnswerFinderSpecs(ITestOutputHelper output)
{
    private static readonly Lazy<RetrievalMeasurement> Measurement = new(() => new RetrievalMeasurement(RepositoryContent.Pack));

    private static ContentPack Pack => RepositoryContent.Pack;

    [Fact]
    public void Asked_as_lines_left_out_of_training_find_their_article()
    {
        var marked = Measurement.Value.LeaveOut(bare: false);
        var bare = Measurement.Value.LeaveOut(bare: true);
        Print(marked, bare);

        marked.FirstShare.ShouldBeGreaterThan(0.58);
        marked.TopicShare.ShouldBeGreaterThan(0.70);
        bare.FirstShare.ShouldBeGreaterThan(0.57);
    }

    [Fact]
    public void Development_questions_find_their_topic()
    {
        var all = Measurement.Value.Questions(RepositoryContent.DevQuestions, name: "development questions");
        var off = Measurement.Value.Questions(RepositoryContent.DevQuestions, q => q.GetProperty("topic").GetString() == "off-topic", "of these off-topic");
        Print(all, off);

        all.TopicShare.ShouldBeGreaterThan(0.73);
        ((double)all.Cited / all.ToCite).ShouldBeGreaterThan(0.72);
        off.Articles.ShouldBe(0);
    }

    [Fact]
    public void Unseen_messages_outside_the_scope_hardly_ever_get_an_article()
    {
        var off = Measurement.Value.OffTopic();
        Print(off);

        ((double)off.Articles / off.Count).ShouldBeLessThan(0.06);
    }

    [Theory]
    [InlineData("asdkjh qwrtp zzxcv")]
    [InlineData("hjkl")]
    public void Gibberish_gets_the_gibberish_intent(string text)
    {
        var ranking = Rank(text);
        output.WriteLine(string.Join(" ", Utterance.Read(text, Pack.Lexicon).Tokens.Select(t => t.Form + "/" + t.Bare)));

        ranking.Outcome.ShouldBe(RankingOutcome.Answer);
        Pack.Intents[ranking.Candidates[0].Id].Kind.ShouldBe("gibberish");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    [InlineData("???")]
    public void A_message_without_words_is_unknown(string text) => Rank(text).Outcome.ShouldBe(RankingOutcome.Unknown);

    [Theory]
    [InlineData("chong")]
    [InlineData("chồng")]
    [InlineData("danh")]
    [InlineData("bi danh")]
    [InlineData("con")]
    [InlineData("tien")]
    [InlineData("toi")]
    [InlineData("em")]
    public void A_word_that_tells_nothing_names_nothing(string text) => Rank(text).Outcome.ShouldBe(RankingOutcome.Unknown);

    [Theory]
    [InlineData("phat", "muc-phat-tong-hop")]
    [InlineData("113", "bao-tin-o-dau")]
    [InlineData("co", "dong-y")]
    [InlineData("có", "dong-y")]
    [InlineData("k", "tu-choi")]
    public void A_vague_word_is_what_somebody_wrote_it_down_as(string text, string id)
    {
        var ranking = Rank(text);

        ranking.Outcome.ShouldBe(RankingOutcome.Answer);
        ranking.Candidates[0].Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("ly hon", "ly-hon")]
    [InlineData("giam dinh", "chung-cu")]
    [InlineData("tam lanh", "tam-lanh")]
    [InlineData("luat su", "tro-giup-phap-ly")]
    public void A_short_word_that_does_tell_something_is_answered(string text, string topic)
    {
        var ranking = Rank(text);

        ranking.Outcome.ShouldBe(RankingOutcome.Answer);
        Pack.Articles[ranking.Candidates[0].Id].Topic.ShouldBe(topic);
    }

    [Theory]
    [InlineData("cảm ơn", "cam-on")]
    [InlineData("cam on nhieu nha", "cam-on")]
    [InlineData("xin chào", "chao-hoi")]
    [InlineData("ban la ai vay", "ban-la-ai")]
    public void Small_talk_competes_in_the_same_ranking(string text, string intent)
    {
        var ranking = Rank(text);

        ranking.Candidates[0].Id.ShouldBe(intent);
        ranking.Candidates[0].Kind.ShouldBe(CandidateKind.Intent);
    }

    [Fact]
    public void Candidates_come_best_first_with_confidence_between_0_and_1()
    {
        var candidates = Rank("chồng đánh vợ bị phạt bao nhiêu").Candidates;

        candidates.Count.ShouldBeInRange(2, 5);
        candidates.Select(c => c.Confidence).ShouldBeInOrder(SortDirection.Descending);
        candidates.ShouldAllBe(c => c.Confidence >= 0 && c.Confidence <= 1);
    }

    [Fact]
    public void The_same_message_always_gets_the_same_ranking()
    {
        var again = ContentReader.Read(RepositoryContent.Directory).Pack!;
        const string Text = "nha ben canh danh vo la het thi bao ai";

        again.Answers.Rank(Utterance.Read(Text, again.Lexicon), null).Candidates.ShouldBe(Rank(Text).Candidates);
    }

    [Theory]
    [InlineData("thế còn phạt bao nhiêu?", "phạt")]
    [InlineData("ở đâu?", "ở đâu")]
    [InlineData("thế còn con tôi?", "con")]
    [InlineData("mat bao lau", "bao lâu")]
    public void A_short_follow_up_stays_near_the_last_article_where_that_has_something_to_say(string followUp, string about)
    {
        var alone = Rank(followUp).Candidates[0].Id;
        var asked = 0;
        var pulled = 0;
        var unpulled = 0;
        foreach (var article in Pack.Articles.Values)
        {
            var near = article.Next.Concat(Pack.Articles.Values.Where(a => a.Topic == article.Topic && a != article).Select(a => a.Id)).ToHashSet();
            if (near.Any(n => Speaks(Pack.Articles[n], about)))
            {
                asked++;
                pulled += near.Contains(Rank(followUp, article.Id).Candidates[0].Id) ? 1 : 0;
                unpulled += near.Contains(alone) ? 1 : 0;
            }
        }

        output.WriteLine($"{followUp}: {pulled} of {asked} stay near the last article, {unpulled} would without the pull.");
        pulled.ShouldBeGreaterThan(asked / 2);
        pulled.ShouldBeGreaterThan(unpulled);

        static bool Speaks(DvBot.Knowledge.Articles.Article article, string about) =>
            $" {article.Title} ".Contains(about, StringComparison.OrdinalIgnoreCase)
            || article.AskedAs.Any(l => $" {l} ".Contains($" {about} ", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_short_question_of_its_own_is_answered_whatever_came_before()
    {
        var all = 0;
        var same = 0;
        var last = Pack.Articles.Keys.Order(StringComparer.Ordinal).ToArray();
        foreach (var line in Pack.Articles.Values.SelectMany(a => a.AskedAs).Concat(Pack.Intents.Values.SelectMany(i => i.AskedAs)))
        {
            var utterance = Utterance.Read(line, Pack.Lexicon);
            if (utterance.Tokens.Count <= 5)
            {
                same += Pack.Answers.Rank(utterance, last[all++ % last.Length]).Candidates[0].Id == Pack.Answers.Rank(utterance, null).Candidates[0].Id ? 1 : 0;
            }
        }

        output.WriteLine($"{same} of {all} short questions get the same first answer after an unrelated article.");
        ((double)same / all).ShouldBeGreaterThan(0.93);
    }

    [Fact]
    public void A_long_message_of_its_own_is_not_pulled()
    {
        const string Text = "Tôi muốn hỏi chồng đánh vợ mà chưa có thương tích thì bị phạt bao nhiêu tiền";

        Rank(Text, Pack.Articles.Keys.Order(StringComparer.Ordinal).First()).Candidates[0].ShouldBe(Rank(Text).Candidates[0]);
    }

    [Fact]
    public void Confidence_is_about_the_share_of_right_topics()
    {
        var bins = new (int Count, int Right, double Sum)[5];
        for (var fold = 0; fold < RetrievalMeasurement.Folds; fold++)
        {
            var finder = Measurement.Value.WithoutFold(fold);
            foreach (var (id, text) in Measurement.Value.Lines(fold))
            {
                if (finder.Rank(Utterance.Read(text, Pack.Lexicon), null).Candidates is [{ Kind: CandidateKind.Article } top, ..])
                {
                    ref var bin = ref bins[Math.Min(4, (int)(top.Confidence * 5))];
                    bin = (bin.Count + 1, bin.Right + (Measurement.Value.TopicOf(top.Id) == Measurement.Value.TopicOf(id) ? 1 : 0), bin.Sum + top.Confidence);
                }
            }
        }

        foreach (var (count, right, sum) in bins.Where(b => b.Count >= 50))
        {
            output.WriteLine(FormattableString.Invariant($"{count} messages: confidence {sum / count:F2}, right topic {(double)right / count:F2}"));
            Math.Abs((sum / count) - ((double)right / count)).ShouldBeLessThan(0.15);
        }
    }

    [Fact]
    public void Ranking_one_message_takes_less_than_150_microseconds_and_little_memory()
    {
        var messages = Pack.Articles.Values.SelectMany(a => a.AskedAs.Take(2)).Select(t => Utterance.Read(t, Pack.Lexicon)).ToArray();
        var best = double.MaxValue;
        var before = 0L;
        for (var round = 0; round < 20; round++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            foreach (var message in messages)
            {
                Pack.Answers.Rank(message, null);
            }

            best = Math.Min(best, watch.Elapsed.TotalMicroseconds / messages.Length);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / messages.Length;
        output.WriteLine(FormattableString.Invariant($"{best:F1} µs and {bytes} bytes a message, {Pack.Articles.Count} articles"));
        best.ShouldBeLessThan(150);
        bytes.ShouldBeLessThan(16_384);
    }

    [Fact]
    public void Empty_finder_knows_nothing() =>
        AnswerFinder.Empty.Rank(Utterance.Read("chồng đánh", Pack.Lexicon), null).ShouldBe(Ranking.Nothing);

    private static Ranking Rank(string text, string? last = null) => Pack.Answers.Rank(Utterance.Read(text, Pack.Lexicon), last);

    private void Print(params Measured[] rows)
    {
        output.WriteLine("| set | messages | first | first three | topic | cited | answered | answered, topic right | clarified | articles |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var row in rows)
        {
            output.WriteLine(row.ToString());
        }
    }
}
