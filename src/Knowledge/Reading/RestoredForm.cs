namespace DvBot.Knowledge.Reading;

/// <summary>One way a word may be meant, with its marks.</summary>
/// <param name="Form">Lower case, NFC, one tone placement.</param>
/// <param name="Probability">Between 0 and 1: how likely it is here, by the content's own lines.</param>
public readonly record struct RestoredForm(string Form, double Probability);
