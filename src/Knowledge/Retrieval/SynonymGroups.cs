using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Retrieval;

/// <summary>
/// Finds the groups of near meaning in a text. A word typed with marks must match with its marks; one typed without matches
/// any marks, in a text that has marks elsewhere only as part of a phrase. Immutable and thread safe.
/// </summary>
internal sealed class SynonymGroups
{
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Compiles the groups; their place in the list is their number.</summary>
    public SynonymGroups(IReadOnlyList<SynonymGroup> groups)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var word in groups[i].Words)
            {
                var forms = VietnameseText.Fold(word).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var bare = forms.Select(VietnameseText.RemoveMarks).ToArray();
                if (bare.Length > 0)
                {
                    (_byFirst.TryGetValue(bare[0], out var list) ? list : _byFirst[bare[0]] = []).Add(new Phrase(forms, bare, i));
                }
            }
        }
    }

    /// <summary>The groups named, each once, in order of place.</summary>
    public List<int> Find(List<Token> words)
    {
        var groups = new List<int>();
        var accented = words.Exists(w => w.HasMarks);
        for (var at = 0; at < words.Count; at++)
        {
            if (!_byFirst.TryGetValue(words[at].Bare, out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if (!groups.Contains(phrase.Group) && phrase.Fits(words, at, accented))
                {
                    groups.Add(phrase.Group);
                }
            }
        }

        return groups;
    }

    private sealed record Phrase(string[] Forms, string[] Bare, int Group)
    {
        public bool Fits(List<Token> words, int at, bool accented)
        {
            if (at + Bare.Length > words.Count)
            {
                return false;
            }

            for (var i = 0; i < Bare.Length; i++)
            {
                var word = words[at + i];
                var fits = word.HasMarks
                    ? word.Form == Forms[i]
                    : word.Bare == Bare[i] && (!accented || Bare.Length > 1 || Forms[i] == Bare[i]);
                if (!fits)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
