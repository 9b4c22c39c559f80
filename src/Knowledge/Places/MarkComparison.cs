using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Places;

/// <summary>Compares the marks that were typed with those of a name of the same letters.</summary>
internal static class MarkComparison
{
    /// <summary>How well they agree.</summary>
    /// <param name="index">The names.</param>
    /// <param name="name">The name.</param>
    /// <param name="path">The syllables as typed, as many as the name has.</param>
    /// <param name="accented">True if she types with marks throughout.</param>
    /// <param name="firstBare">The first syllable as typed, without marks.</param>
    /// <param name="isSloppy">True if some mark is missing or wrong within a syllable that has marks.</param>
    internal static NameFit Fit(PlaceIndex index, PlaceName name, ReadOnlySpan<SyllableId> path, bool accented, string firstBare, out bool isSloppy)
    {
        isSloppy = false;
        var right = 0;
        var missing = 0;
        var wrong = 0;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i].Form == name.Syllables[i].Form)
            {
                right += path[i].HasMarks ? 1 : 0;
            }
            else if (!path[i].HasMarks)
            {
                missing++;
            }
            else
            {
                isSloppy = true;
                wrong += MarkPattern.IsPart(path[i].Marks, name.Syllables[i].Marks) ? 0 : 1;
            }
        }

        if (isSloppy)
        {
            // "đlăk": no syllable, so that a mark may be missing.
            if (wrong == 0 && path.Length == 1 && name is { IsKnownAlone: true, HasMarks: true } && !Syllable.IsRealBare(firstBare))
            {
                isSloppy = false;
                return NameFit.Partial;
            }

            // Wrong marks only on one syllable of a province.
            var forgiven = wrong == 0 || (wrong == 1 && path.Length > 1 && name.Units.Length > 0 && index.Units[name.Units[0]].Level <= UnitLevel.FormerProvince);
            return name.Need != WordNeed.Never && path.Length > 1 && forgiven ? NameFit.Bare : NameFit.Mismatch;
        }

        if (!name.HasMarks)
        {
            return accented ? NameFit.Exact : NameFit.Bare;
        }

        return missing == 0 ? NameFit.Exact : right > 0 ? NameFit.Partial : NameFit.Bare;
    }
}
