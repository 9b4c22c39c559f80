namespace DvBot.Knowledge.Retrieval;

/// <summary>
/// The numbers that turn scores into a confidence and an outcome. Fitted on asked-as lines left out of training and on the
/// development questions (docs/decisions/0006). Stateless.
/// </summary>
internal static class Calibration
{
    /// <summary>Weight of BM25's share beside the log probabilities of the linear model.</summary>
    public const float PassageWeight = 7f;

    /// <summary>A message that weighs less, in nats, names nothing by itself: kin, pronouns, "đánh", "tiền".</summary>
    public const double LeastWeight = 1.65;

    /// <summary>Confidence of a short message that is a written line word for word: accents may still tell two meanings apart.</summary>
    public const double OwnLine = 0.9;

    /// <summary>From this confidence on a short message after an answer is a question of its own.</summary>
    public const double SureOfItsOwn = 0.75;

    /// <summary>From this confidence on each half of a message is a question of its own.</summary>
    public const double SureOfEach = 0.7;

    /// <summary>Softens the summed scores into probabilities.</summary>
    private const double Sharpness = 0.8;

    /// <summary>Below this an article is not shown.</summary>
    private const double LeastForArticle = 0.44;

    /// <summary>Below this an intent is not believed.</summary>
    private const double LeastForIntent = 0.30;

    /// <summary>Below this the first two articles are asked about if they are near each other.</summary>
    private const double SureArticle = 0.5;

    /// <summary>The second article is near the first from this share of its confidence on.</summary>
    private const double NearShare = 0.8;

    /// <summary>What a long message takes from the score of small talk and commands, which are short.</summary>
    public static float TooLongForSmallTalk(int words) => Math.Clamp(0.35f * (words - 8), 0f, 5f);

    /// <summary>Weight of what the last answer was about, beside a message of so many words.</summary>
    public static float ContextWeight(int words) => words <= 3 ? 0.4f : words <= 5 ? 0.35f : 0.25f;

    /// <summary>Replaces scores by probabilities and returns the best class.</summary>
    public static int ToProbabilities(float[] scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        var highest = scores[best];
        var sum = 0.0;
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = (float)Math.Exp(Sharpness * (scores[c] - highest));
            sum += scores[c];
        }

        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = (float)(scores[c] / sum);
        }

        return best;
    }

    /// <summary>About the share of such messages for which the first candidate is right, 0 to 1.</summary>
    public static double Confidence(RankingEvidence e)
    {
        var p = LogOdds(e.Probability);
        var share = LogOdds(e.ArticleShare);
        var length = Math.Log(1 + e.Words);
        var z = e.IsArticle
            ? -1.3 + (0.42 * p) + (0.3 * e.Match) - (0.44 * e.Known) + (0.09 * share) + (0.53 * length)
            : 0.32 + (0.54 * p) + (0.64 * e.Match) - (1.76 * e.Known) + (0.01 * share) + (0.47 * length);
        return 1 / (1 + Math.Exp(-z));
    }

    /// <summary>What to do with candidates, best first.</summary>
    public static RankingOutcome Outcome(double confidence, IReadOnlyList<Candidate> candidates)
    {
        if (candidates.Count == 0 || confidence < (candidates[0].Kind == CandidateKind.Article ? LeastForArticle : LeastForIntent))
        {
            return RankingOutcome.Unknown;
        }

        var near = confidence < SureArticle
            && candidates.Count > 1
            && candidates[0].Kind == CandidateKind.Article
            && candidates[1].Kind == CandidateKind.Article
            && candidates[1].Confidence >= NearShare * candidates[0].Confidence;
        return near ? RankingOutcome.Clarify : RankingOutcome.Answer;
    }

    private static double LogOdds(double probability)
    {
        var p = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Math.Log(p / (1 - p));
    }
}
