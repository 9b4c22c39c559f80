namespace DvBot.Knowledge.Reading;

/// <summary>One form a word of the lattice may be.</summary>
/// <param name="Form">With its marks.</param>
/// <param name="Typed">Probability of what was typed, if this was meant.</param>
/// <param name="Alone">Probability of the form by itself.</param>
/// <param name="Backoff">What it leaves for followers never met after it.</param>
internal readonly record struct LatticeForm(string Form, float Typed, float Alone, float Backoff);
