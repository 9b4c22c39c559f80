namespace DvBot.Knowledge.Places;

/// <summary>An everyday word that is also a place name.</summary>
/// <param name="Form">The word or phrase; without marks it speaks only of unaccented typing.</param>
/// <param name="Need">What makes it a place.</param>
internal sealed record CommonWord(string Form, WordNeed Need);
