using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Places;

/// <summary>The usual abbreviations of provinces, old and new. One form may stand for several: the bot asks then.</summary>
internal static class Abbreviations
{
    private const int ShortestGlued = 4;

    private static readonly string[] Onsets = ["ngh", "ch", "gh", "kh", "ng", "nh", "ph", "qu", "th", "tr", "gi"];

    /// <summary>Every form with the units it may stand for; forms of different kinds are never the same.</summary>
    /// <param name="units">All units.</param>
    /// <param name="names">Names of provinces and districts among them, by number.</param>
    internal static IEnumerable<(string Form, AbbreviationKind Kind, List<int> Units)> Of(List<PlaceUnit> units, Dictionary<int, string> names)
    {
        var forms = new Dictionary<(string Form, AbbreviationKind Kind), List<int>>();
        foreach (var (unit, name) in names)
        {
            var syllables = VietnameseText.Fold(name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            if (units[unit].Level > UnitLevel.FormerProvince || !units[unit].IsRecent || syllables.Length == 1)
            {
                continue;
            }

            var first = syllables[0];
            var initials = string.Concat(syllables.Select(s => s[0]));
            Add(initials, AbbreviationKind.Initials, unit);
            if (syllables.Length > 2)
            {
                continue;
            }

            var onset = Array.Find(Onsets, o => first.StartsWith(o, StringComparison.Ordinal)) ?? first[..1];
            for (var letters = 1; letters <= onset.Length; letters++)
            {
                var start = first[..letters];
                Add($"{start} {syllables[1]}", AbbreviationKind.Dotted, unit);
                AddGlued(start + syllables[1], unit);
            }
        }

        return forms.Select(f => (f.Key.Form, f.Key.Kind, f.Value));

        // "tho" of Thanh Hóa and "lan" of Long An would be other words.
        void AddGlued(string form, int unit)
        {
            if (form.Length >= ShortestGlued && !Syllable.IsPlausible(form))
            {
                Add(form, AbbreviationKind.Glued, unit);
            }
        }

        // Typed without marks it may be any of them; with đ only those that have one.
        void Add(string form, AbbreviationKind kind, int unit)
        {
            One(form, kind, unit);
            var bare = VietnameseText.RemoveMarks(form);
            if (bare != form)
            {
                One(bare, kind, unit);
            }
        }

        void One(string form, AbbreviationKind kind, int unit)
        {
            if (!forms.TryGetValue((form, kind), out var list))
            {
                forms.Add((form, kind), list = []);
            }

            list.Add(unit);
        }
    }
}
