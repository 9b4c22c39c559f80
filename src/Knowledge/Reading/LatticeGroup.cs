namespace DvBot.Knowledge.Reading;

/// <summary>The forms of one bare syllable among the forms of a place of the lattice, in the order of the model.</summary>
/// <param name="Syllable">Number of the syllable in the model.</param>
/// <param name="First">Its first form, counted from the first of the place.</param>
internal readonly record struct LatticeGroup(int Syllable, int First);
