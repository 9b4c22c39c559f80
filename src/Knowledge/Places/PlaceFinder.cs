using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>Finds administrative places, old and new, in what people write. Immutable and thread safe.</summary>
public sealed class PlaceFinder
{
    /// <summary>A finder that knows no place.</summary>
    public static PlaceFinder Empty { get; } = new();

    /// <summary>The place named in an utterance; null when none is.</summary>
    public PlaceMention? Find(Utterance utterance) => null;
}
