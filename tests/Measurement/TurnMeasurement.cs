using System.Text.Json;
using DvBot.Bot.Cli;
using DvBot.Bot.Conversations;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Law;

namespace DvBot.Measurement;

/// <summary>Answers the evaluation lines by the bot's whole turn, as <c>ask</c> does, and counts what is right.</summary>
internal sealed class TurnMeasurement
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(7));

    private readonly ContentPack _pack;
    private readonly TurnMaker _maker;
    private readonly EvaluationLines _lines;

    /// <summary>Makes a measurement.</summary>
    /// <param name="pack">The content.</param>
    /// <param name="frozen">True for the third that nothing is tuned on.</param>
    public TurnMeasurement(ContentPack pack, bool frozen)
    {
        _pack = pack;
        _maker = new TurnMaker(pack, new DangerScreen(DangerRules.From(pack.Signals)));
        _lines = new EvaluationLines(frozen);
    }

    /// <summary>Written questions by style, and all together under "all": an article that satisfies, or one of the expected provisions.</summary>
    public SortedDictionary<string, Proportion> Questions()
    {
        var shares = new SortedDictionary<string, Proportion>(StringComparer.Ordinal);
        foreach (var question in _lines.Questions())
        {
            var right = IsRight(question, question.Text);
            Count(shares, question.Style, right);
            Count(shares, "all", right);
        }

        return shares;
    }

    /// <summary>Whether a question is answered rightly.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">How it is typed this time.</param>
    public bool IsRight(Question question, string text)
    {
        var reading = Take([text]);
        return question.IsRight(reading.Intent, reading.Citations);
    }

    /// <summary>Small talk and what is outside the scope, by kind; "all" of them; and "legal text", the share that is answered with an article.</summary>
    public SortedDictionary<string, Proportion> OffTopic()
    {
        var shares = new SortedDictionary<string, Proportion>(StringComparer.Ordinal);
        foreach (var row in _lines.Rows("off-topic.jsonl"))
        {
            var reading = Take([row.GetProperty("text").GetString()!]);
            var kind = row.GetProperty("kind").GetString()!;
            var right = SmallTalkKinds.IsRight(kind, reading.Intent);
            Count(shares, kind, right);
            Count(shares, "all", right);
            Count(shares, "legal text", reading.Citations.Count > 0 || _pack.Articles.ContainsKey(reading.Intent));
        }

        return shares;
    }

    /// <summary>Last turns that lean on those before: an accepted article or intent, or a provision of the best one.</summary>
    public Proportion FollowUps()
    {
        var share = default(Proportion);
        foreach (var row in _lines.Rows("follow-ups.jsonl"))
        {
            var articles = EvaluationLines.Texts(row, "articles");
            var reading = Take(EvaluationLines.Texts(row, "turns"));
            string[] cites = _pack.Articles.TryGetValue(articles[0], out var best) ? [.. best.Citations.Select(c => ArticleOf(c)).Distinct()] : [];
            share.Add(new Question("", "", articles, cites).IsRight(reading.Intent, reading.Citations));
        }

        return share;
    }

    /// <summary>Places: "province" (also none where none is named), "commune" of those that name one, "ask" of those to be asked back, and "asked without need".</summary>
    public SortedDictionary<string, Proportion> Places()
    {
        var shares = new SortedDictionary<string, Proportion>(StringComparer.Ordinal);
        foreach (var row in _lines.Rows("places.jsonl"))
        {
            var reading = Take([row.GetProperty("text").GetString()!]);
            var (province, commune, ask) = (Text(row, "province"), Text(row, "commune"), row.GetProperty("ask").GetBoolean());
            Count(shares, "province", reading.Province == province);
            if (commune is not null)
            {
                Count(shares, "commune", reading.Commune == commune);
            }

            Count(shares, ask ? "ask" : "asked without need", reading.AskPlace is true);
        }

        return shares;
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string ArticleOf(Citation citation)
    {
        var text = citation.ToString();
        var end = text.IndexOf(" khoản", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    private static void Count(SortedDictionary<string, Proportion> shares, string name, bool right)
    {
        var share = shares.GetValueOrDefault(name);
        share.Add(right);
        shares[name] = share;
    }

    private TurnReading Take(IReadOnlyList<string> turns)
    {
        var conversation = new AskConversation(_maker, Start);
        TurnOutcome? last = null;
        foreach (var turn in turns)
        {
            last = conversation.Take(turn, null, TimeSpan.Zero);
        }

        return last!.Reading;
    }
}
