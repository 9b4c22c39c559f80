namespace DvBot.Knowledge.Retrieval;

/// <summary>What the calibration of a ranking goes by.</summary>
/// <param name="Best">Number of the class ranked first.</param>
/// <param name="Probability">Its probability among all classes.</param>
/// <param name="ArticleShare">Probability that any article is meant.</param>
/// <param name="Known">Share of the message's rare words that any class knows.</param>
/// <param name="Match">Share of the message's rare words that the best class matches.</param>
/// <param name="Weight">How much the message tells: its weight of rare words, in nats.</param>
/// <param name="Words">Words in the message.</param>
/// <param name="IsArticle">True if the best is an article.</param>
internal readonly record struct RankingEvidence(int Best, double Probability, double ArticleShare, double Known, double Match, double Weight, int Words, bool IsArticle);
