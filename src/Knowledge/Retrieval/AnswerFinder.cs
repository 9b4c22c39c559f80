using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Retrieval;

/// <summary>Ranks articles and intents for a message. Immutable and thread safe.</summary>
public sealed class AnswerFinder
{
    /// <summary>A finder that knows nothing.</summary>
    public static AnswerFinder Empty { get; } = new();

    /// <summary>Ranks what an utterance may want.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="lastArticle">Id of the article answered last, for follow-ups; null when none.</param>
    public Ranking Rank(Utterance utterance, string? lastArticle) => Ranking.Nothing;
}
