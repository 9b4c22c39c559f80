using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Law;
using DvBot.Knowledge.Places;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Text;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Retrieval;

/// <summary>
/// Ranks articles and intents for a message: a linear model and BM25 over the same features, added up, with a pull towards
/// the neighbourhood of the article answered last. Owns its index, trained from the content alone; never asks a clock or a
/// random source, so the same content and message always give the same ranking. Immutable and thread safe.
/// </summary>
public sealed class AnswerFinder
{
    private const int MostCandidates = 5;
    private const float TitleWeight = 1.5f;
    private const float AnswerWeight = 0.8f;
    private const float StepsWeight = 0.5f;
    private const float GistWeight = 0.5f;
    private const float OffTopicWeight = 0.7f;

    /// <summary>Lines up to this length are remembered word for word: only they can be as short as one common word.</summary>
    private const int LongestOwnLine = 4;

    private const int LongestFollowUp = 8;

    private readonly string[] _ids;
    private readonly int _articles;
    private readonly bool[] _short;
    private readonly Dictionary<string, List<int>> _lines;
    private readonly int _gibberish;
    private readonly FeatureSpace _features;
    private readonly PassageIndex _passages;
    private readonly LinearModel _model;
    private readonly RankerParts _parts;
    private readonly Neighbourhood _neighbourhood;
    private readonly Dictionary<string, FeatureVector> _contexts;

    private AnswerFinder(
        string[] ids, int articles, bool[] shortClasses, Dictionary<string, List<int>> lines, int gibberish, FeatureSpace features, PassageIndex passages, LinearModel model, RankerParts parts,
        Neighbourhood neighbourhood,
        Dictionary<string, FeatureVector> contexts)
    {
        _contexts = contexts;
        _ids = ids;
        _articles = articles;
        _short = shortClasses;
        _lines = lines;
        _gibberish = gibberish;
        _features = features;
        _passages = passages;
        _model = model;
        _parts = parts;
        _neighbourhood = neighbourhood;
    }

    /// <summary>A finder that knows nothing.</summary>
    public static AnswerFinder Empty { get; } = Build([], [], LawRegistry.Empty, text => Utterance.Read(text, Lexicon.Empty), [], OffTopicTexts.None);

    /// <summary>Trains a finder. The order of articles and intents does not matter.</summary>
    /// <param name="articles">Articles.</param>
    /// <param name="intents">Small talk, off-topic and commands.</param>
    /// <param name="law">Gives the gists of what articles cite.</param>
    /// <param name="read">Reads a text; the same way as messages are read.</param>
    /// <param name="synonyms">Groups of near meaning.</param>
    /// <param name="offTopic">More ways of asking outside the scope.</param>
    /// <param name="parts">Which parts speak; null for those that serve.</param>
    internal static AnswerFinder Build(
        IEnumerable<Article> articles, IEnumerable<IntentReply> intents, LawRegistry law, Func<string, Utterance> read,
        IReadOnlyList<SynonymGroup> synonyms, OffTopicTexts offTopic, RankerParts? parts = null)
    {
        parts ??= RankerParts.Serving;
        var sortedArticles = articles.OrderBy(a => a.Id, StringComparer.Ordinal).ToArray();
        var sortedIntents = intents.OrderBy(i => i.Id, StringComparer.Ordinal).ToArray();
        string[] ids = [.. sortedArticles.Select(a => a.Id), .. sortedIntents.Select(i => i.Id)];
        var features = new FeatureSpace(new SynonymGroups(parts.Groups ? synonyms : []), parts.Letters);
        var texts = new List<TrainingText>();
        var lines = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var c = 0; c < sortedArticles.Length; c++)
        {
            var article = sortedArticles[c];
            AddAll(article.AskedAs, c, 1);
            Add($"{article.Title}. {article.Label}", c, TitleWeight);
            Add(article.Answer, c, AnswerWeight);
            Add(article.Steps ?? "", c, StepsWeight);
            Add(string.Join(". ", article.Citations.Select(x => law.TryResolve(x, out var p) ? p.Gist : "")), c, GistWeight);
        }

        for (var i = 0; i < sortedIntents.Length; i++)
        {
            AddAll(sortedIntents[i].AskedAs, sortedArticles.Length + i, 1);
        }

        if (Array.FindIndex(sortedIntents, i => i.Id == offTopic.Intent) is >= 0 and var off)
        {
            AddAll(offTopic.Texts, sortedArticles.Length + off, OffTopicWeight);
        }

        PassageIndex passages = null!;
        LinearModel model = null!;
        Parallel.Invoke(
            () => passages = new PassageIndex(texts, features.Count, ids.Length),
            () => model = new LinearModel(texts, features.Count, Topics(sortedArticles, sortedIntents)));
        var gibberish = Array.FindIndex(sortedIntents, i => i.Kind == "gibberish");
        return new AnswerFinder(
            ids,
            sortedArticles.Length,
            [.. sortedArticles.Select(_ => false), .. sortedIntents.Select(i => i.Kind != "offtopic")],
            lines,
            gibberish < 0 ? -1 : sortedArticles.Length + gibberish,
            features,
            passages,
            model,
            parts,
            new Neighbourhood(sortedArticles),
            sortedArticles.ToDictionary(a => a.Id, a => features.Read(read($"{a.Title}. {a.Label}")), StringComparer.Ordinal));

        void AddAll(IEnumerable<string> asked, int owner, float weight)
        {
            foreach (var line in asked)
            {
                Add(line, owner, weight);
            }
        }

        void Add(string text, int owner, float weight)
        {
            if (text.Length > 0)
            {
                var utterance = read(text);
                texts.Add(new TrainingText(features.Learn(utterance), owner, weight));
                if (utterance.Tokens.Count <= LongestOwnLine)
                {
                    var line = LineOf(utterance);
                    var owners = lines.TryGetValue(line, out var known) ? known : lines[line] = [];
                    if (!owners.Contains(owner))
                    {
                        owners.Add(owner);
                    }
                }
            }
        }
    }

    private static string LineOf(Utterance utterance) => string.Join(' ', utterance.Tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select(t => t.Bare));

    /// <summary>Ranks what an utterance may want.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="lastArticle">Id of the article answered last, for follow-ups; null when none.</param>
    /// <param name="place">A place named in it, whose words say nothing of what is wanted; null when none was.</param>
    public Ranking Rank(Utterance utterance, string? lastArticle, PlaceMention? place = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        if (_ids.Length == 0)
        {
            return Ranking.Nothing;
        }

        var text = _features.Read(utterance, place);
        if (text.Words == 0)
        {
            return Ranking.Nothing;
        }

        if (_gibberish >= 0 && IsGibberish(utterance, text))
        {
            return new Ranking([new Candidate(_ids[_gibberish], CandidateKind.Intent, 0.9)], RankingOutcome.Answer);
        }

        // A short message that one author wrote down word for word is what it was written for, unless it goes on from an answer.
        var evidence = Score(utterance, text, lastArticle, out var scores);
        var owners = _lines.GetValueOrDefault(LineOf(utterance));
        if (owners is [var owner] && !_neighbourhood.IsFollowUp(lastArticle, utterance, text.Words))
        {
            return Sure(owner);
        }

        if (InContext(utterance, text, lastArticle, evidence) is { } inContext)
        {
            return inContext;
        }

        // Words that tell nothing by themselves ("chong", "co") are matched wholly by many lines, and that proves nothing.
        var vague = evidence.Weight < Calibration.LeastWeight;
        return vague switch
        {
            false => WithSecond(Decide(evidence, Calibration.Confidence(evidence), scores), utterance, place),
            true when owners is not null => Sure(owners.MaxBy(c => scores[c])),
            _ => Ranking.Nothing,
        };

        Ranking Sure(int best)
        {
            var confidence = best == evidence.Best ? Math.Max(Calibration.OwnLine, Calibration.Confidence(evidence)) : Calibration.OwnLine;
            return new Ranking([new Candidate(_ids[best], best < _articles ? CandidateKind.Article : CandidateKind.Intent, confidence)], RankingOutcome.Answer);
        }
    }

    // Two questions in one message: the parting at which both halves are surest to be about different articles.
    private Ranking WithSecond(Ranking whole, Utterance utterance, PlaceMention? place)
    {
        var best = whole;
        var surest = Calibration.SureOfEach;
        foreach (var at in TwoQuestions.PlacesIn(utterance))
        {
            if (Part(0, at) is { } first && Part(at, utterance.Tokens.Count) is { } second && first.Id != second.Id && IsOfWhole(first, second) && Math.Min(first.Confidence, second.Confidence) > surest)
            {
                surest = Math.Min(first.Confidence, second.Confidence);
                best = whole with { Two = (first, second) };
            }
        }

        return best;

        // What the message may be about as a whole must hold one of the two.
        bool IsOfWhole(Candidate first, Candidate second) => whole.Candidates.Any(c => c.Id == first.Id || c.Id == second.Id);

        Candidate? Part(int from, int to)
        {
            var text = _features.Read(utterance, from, to, place);
            if (text.Words < 2)
            {
                return null;
            }

            var evidence = Score(utterance, text, null, out _);
            return evidence.IsArticle ? new Candidate(_ids[evidence.Best], CandidateKind.Article, Calibration.Confidence(evidence)) : null;
        }
    }

    // A short message that is not surely a question of its own goes on from the answer before it: it is read together with what that was about.
    private Ranking? InContext(Utterance utterance, FeatureVector text, string? lastArticle, RankingEvidence alone)
    {
        if (lastArticle is null || text.Words > LongestFollowUp || !_contexts.TryGetValue(lastArticle, out var context))
        {
            return null;
        }

        var open = _neighbourhood.IsFollowUp(lastArticle, utterance, text.Words);
        if (!open && Calibration.Confidence(alone) >= Calibration.SureOfItsOwn)
        {
            return null;
        }

        var evidence = Score(utterance, FeatureVector.Merge(text, context, Calibration.ContextWeight(text.Words)), lastArticle, out var scores);
        return evidence.IsArticle ? Decide(evidence, Calibration.Confidence(evidence), scores) : null;
    }

    /// <summary>Log probabilities after both rankers and the follow-up pull.</summary>
    internal RankingEvidence Score(Utterance utterance, FeatureVector text, string? lastArticle, out float[] scores)
    {
        scores = new float[_ids.Length];
        var matches = new float[_ids.Length];
        _model.LogProbabilities(text, scores);
        var known = _passages.Score(text, matches, out var weight);
        var tooLong = Calibration.TooLongForSmallTalk(text.Words);
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = (_parts.Linear ? scores[c] : 0) + (_parts.Passages ? Calibration.PassageWeight * matches[c] : 0) - (_short[c] ? tooLong : 0);
        }

        _neighbourhood.Pull(lastArticle, utterance, text.Words, scores, _articles);
        var best = Calibration.ToProbabilities(scores);
        var articleShare = 0f;
        foreach (var probability in scores.AsSpan(0, _articles))
        {
            articleShare += probability;
        }

        return new RankingEvidence(best, scores[best], articleShare, known, matches[best], weight, text.Words, best < _articles);
    }

    /// <summary>The message as features, for measuring.</summary>
    internal FeatureVector Read(Utterance utterance) => _features.Read(utterance);

    /// <summary>The id of a class, for measuring.</summary>
    internal string IdOf(int index) => _ids[index];

    private Ranking Decide(RankingEvidence evidence, double confidence, float[] probabilities)
    {
        var candidates = new List<Candidate>(MostCandidates);
        var best = evidence.Probability;
        for (var place = 0; place < MostCandidates && place < probabilities.Length; place++)
        {
            var top = 0;
            for (var c = 1; c < probabilities.Length; c++)
            {
                top = probabilities[c] > probabilities[top] ? c : top;
            }

            if (probabilities[top] <= 0)
            {
                break;
            }

            var share = best > 0 ? probabilities[top] / best : 0;
            candidates.Add(new Candidate(_ids[top], top < _articles ? CandidateKind.Article : CandidateKind.Intent, confidence * share));
            probabilities[top] = 0;
        }

        return new Ranking(candidates, Calibration.Outcome(confidence, candidates));
    }

    private bool IsGibberish(Utterance utterance, FeatureVector text)
    {
        if (text.UnknownWords == 0 || text.UnknownWords * 2 < text.Words)
        {
            return false;
        }

        var odd = 0;
        foreach (var token in utterance.Tokens)
        {
            odd += token.Kind == TokenKind.Word && !Syllable.IsRealBare(token.Bare) ? 1 : 0;
        }

        return odd * 3 >= text.Words * 2;
    }

    private static int[] Topics(IReadOnlyList<Article> articles, IReadOnlyList<IntentReply> intents)
    {
        var names = articles.Select(a => a.Topic).Concat(intents.Select(i => "#" + i.Kind)).ToArray();
        var numbers = names.Distinct(StringComparer.Ordinal).Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
        return [.. names.Select(n => numbers[n])];
    }
}
