namespace DvBot.Knowledge.Retrieval;

/// <summary>What a text is made of for ranking: known features in order of id, each once. Immutable.</summary>
/// <param name="Ids">Ids of a <see cref="FeatureSpace"/>, rising.</param>
/// <param name="Weights">How much each counts by its kind, 0 to 1.</param>
/// <param name="Words">Words and numbers in the text.</param>
/// <param name="UnknownWords">Those that no article or intent has.</param>
/// <param name="Unknown">Summed weight of the features that nobody has.</param>
internal sealed record FeatureVector(int[] Ids, float[] Weights, int Words, int UnknownWords, float Unknown)
{
    /// <summary>A text read together with what was said before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">What it goes on from.</param>
    /// <param name="weight">How much that counts beside the text, 0 to 1. A feature of both keeps its weight of the text.</param>
    public static FeatureVector Merge(FeatureVector text, FeatureVector before, float weight)
    {
        var ids = new List<int>(text.Ids.Length + before.Ids.Length);
        var weights = new List<float>(ids.Capacity);
        var (i, j) = (0, 0);
        while (i < text.Ids.Length || j < before.Ids.Length)
        {
            var takesText = j == before.Ids.Length || (i < text.Ids.Length && text.Ids[i] <= before.Ids[j]);
            if (takesText)
            {
                j += j < before.Ids.Length && before.Ids[j] == text.Ids[i] ? 1 : 0;
                ids.Add(text.Ids[i]);
                weights.Add(text.Weights[i++]);
            }
            else
            {
                ids.Add(before.Ids[j]);
                weights.Add(weight * before.Weights[j++]);
            }
        }

        return new FeatureVector([.. ids], [.. weights], text.Words, text.UnknownWords, text.Unknown);
    }
}
