namespace DvBot.Knowledge.Retrieval;

/// <summary>One text that shows how a class is asked for.</summary>
/// <param name="Features">The text.</param>
/// <param name="Class">Number of the article or intent.</param>
/// <param name="Weight">1 for a way of asking; other texts of an article count more or less.</param>
internal sealed record TrainingText(FeatureVector Features, int Class, float Weight);
