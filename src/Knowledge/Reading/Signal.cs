namespace DvBot.Knowledge.Reading;

/// <summary>Something in an utterance that worries: a category, the words that show it and how they are meant.</summary>
/// <param name="Category">Category id of <c>content/vi/screening/signals.yaml</c>.</param>
/// <param name="Start">Offset of the words in <see cref="Utterance.Original"/>, in UTF-16 units.</param>
/// <param name="Length">Length of the words, in UTF-16 units.</param>
/// <param name="Polarity">Said as true, denied, supposed, asked as law, told of others' stories, or a figure of speech.</param>
/// <param name="Time">When it happens, as far as the words tell.</param>
/// <param name="RuleId">The pattern that matched, for those who tend the patterns.</param>
public sealed record Signal(string Category, int Start, int Length, Polarity Polarity, SignalTime Time, string RuleId);
