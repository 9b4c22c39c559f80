namespace DvBot.Knowledge.Places;

/// <summary>A short name or other spelling of a place ("sg", "đắc lắc").</summary>
/// <param name="Form">As it is typed.</param>
/// <param name="Means">What it stands for: a province's name, or "former district with type word, former province". Several: the bot asks.</param>
/// <param name="Always">True if it is understood wherever it stands; false if it needs a word of place before it.</param>
internal sealed record ShortName(string Form, IReadOnlyList<string> Means, bool Always);
