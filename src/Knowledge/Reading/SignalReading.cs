namespace DvBot.Knowledge.Reading;

/// <summary>What the patterns find in a text, before it is judged as a whole.</summary>
/// <param name="Signals">Signals of every polarity, in no order.</param>
/// <param name="Features">What the text looks like to the learned weights.</param>
/// <param name="Cause">Why grave words may be harmless here: denied, figure, story, over, supposed, question; null when there is no such cause.</param>
/// <param name="Level">The highest level a finding calls for by itself: 0 none to 3 imminent.</param>
internal sealed record SignalReading(List<Signal> Signals, TextFeatures Features, string? Cause, int Level);
