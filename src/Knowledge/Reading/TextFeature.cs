namespace DvBot.Knowledge.Reading;

/// <summary>One feature of a text, by the hash of its name.</summary>
/// <param name="Key">Hash of the name (<see cref="FeatureHash"/>).</param>
/// <param name="Word">The word it belongs to, or the first of them; -1 for the text as a whole.</param>
/// <param name="Kind">What it is made of.</param>
internal readonly record struct TextFeature(uint Key, short Word, TextFeatureKind Kind);
