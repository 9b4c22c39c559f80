namespace DvBot.Knowledge.Retrieval;

/// <summary>What a text is made of for ranking: known features in order of id, each once. Immutable.</summary>
/// <param name="Ids">Ids of a <see cref="FeatureSpace"/>, rising.</param>
/// <param name="Weights">How much each counts by its kind, 0 to 1.</param>
/// <param name="Words">Words and numbers in the text.</param>
/// <param name="UnknownWords">Those that no article or intent has.</param>
/// <param name="Unknown">Summed weight of the features that nobody has.</param>
internal sealed record FeatureVector(int[] Ids, float[] Weights, int Words, int UnknownWords, float Unknown);
