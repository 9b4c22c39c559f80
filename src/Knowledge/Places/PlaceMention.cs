namespace DvBot.Knowledge.Places;

/// <summary>A place named in a message, in today's units.</summary>
/// <param name="Province">Name of one of the 34 provinces without its type word; null when it is not known which is meant.</param>
/// <param name="Commune">Today's commune with its type word ("Phường Hải Dương"); null when none was named or it is not known which.</param>
/// <param name="Ask">True when several places fit and the bot should ask which one is meant.</param>
/// <param name="Start">Offset of the words in the message, in UTF-16 units.</param>
/// <param name="Length">Length of the words, in UTF-16 units.</param>
public sealed record PlaceMention(string? Province, string? Commune, bool Ask, int Start, int Length);
