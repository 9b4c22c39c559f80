namespace DvBot.Knowledge.Words;

/// <summary>A form of several words that is read as something else.</summary>
/// <param name="Words">As they are typed, folded; two or more.</param>
/// <param name="Entry">What they stand for.</param>
/// <param name="Bare">True when these are the words without their marks, and count only in a text without marks.</param>
internal sealed record LongForm(string[] Words, LexiconEntry Entry, bool Bare);
