namespace DvBot.Knowledge.Places;

/// <summary>Adds what names are also typed as, and what everyday words they are, while a <see cref="PlaceIndex"/> is being built.</summary>
internal sealed class NameVariants
{
    private readonly NameTree _tree;
    private readonly UnitList _units;

    internal NameVariants(NameTree tree, UnitList units)
    {
        _tree = tree;
        _units = units;
    }

    /// <summary>Adds the short names people use. Units must be known.</summary>
    internal void AddShortNames(IReadOnlyList<ShortName> shortNames)
    {
        foreach (var entry in shortNames)
        {
            if (_tree.Draft(entry.Form) is not { } draft)
            {
                continue;
            }

            draft.IsKnownAlone |= entry.Always;
            draft.IsShort = !entry.Always;
            foreach (var means in entry.Means)
            {
                draft.Units.AddRange(_units.Meant(means).Where(u => !draft.Units.Contains(u)));
            }
        }
    }

    /// <summary>Lets both spellings name a district that a commune inherited its name from: "Mù Căng Chải" and "Mù Cang Chải".</summary>
    internal void AddSpellings()
    {
        for (var unit = 0; unit < _units.All.Count; unit++)
        {
            if (_units.All[unit] is not { Level: UnitLevel.District, IsRecent: true } district)
            {
                continue;
            }

            var name = _units.Drafts[unit];
            foreach (var other in _tree.Alike(name))
            {
                if (!ReferenceEquals(other, name) && other.Units.Exists(u => _units.All[u] is { Level: UnitLevel.Commune } c && district.Communes.Contains(c.Communes[0])))
                {
                    other.Units.Add(unit);
                }
            }
        }
    }

    /// <summary>Adds the usual abbreviations of provinces; the short names say themselves what theirs mean.</summary>
    internal void AddAbbreviations(IReadOnlyList<ShortName> shortNames)
    {
        var taken = shortNames.Select(s => s.Form).ToHashSet(StringComparer.Ordinal);
        foreach (var (form, kind, units) in Abbreviations.Of(_units.All, _units.Names))
        {
            if (taken.Contains(form) || _tree.Draft(form) is not { } draft || (draft.Units.Count > 0 && !draft.IsInitials))
            {
                continue;
            }

            draft.IsInitials = kind == AbbreviationKind.Initials;
            draft.IsDotted = kind == AbbreviationKind.Dotted;
            draft.IsKnownAlone = kind != AbbreviationKind.Initials;
            draft.Units.AddRange(units.Where(u => !draft.Units.Contains(u)));
        }
    }

    /// <summary>Says of everyday words what makes them a place. Last, when all names are known.</summary>
    internal void ApplyCommonWords(IReadOnlyList<CommonWord> commonWords)
    {
        foreach (var word in commonWords)
        {
            if (_tree.Draft(word.Form) is not { } draft)
            {
                continue;
            }

            if (word.Need == WordNeed.Compound)
            {
                draft.IsCompound = true;
                continue;
            }

            if (word.Need == WordNeed.Never)
            {
                draft.Need = WordNeed.Never;
                draft.BareNeed = WordNeed.Never;
                continue;
            }

            if (Array.Exists(draft.Syllables, s => s.HasMarks) && draft.Need < word.Need)
            {
                draft.Need = word.Need;
            }

            // Without marks it may be any name of the same bare syllables.
            foreach (var other in _tree.Alike(draft))
            {
                if (other.BareNeed < word.Need)
                {
                    other.BareNeed = word.Need;
                }
            }
        }
    }
}
