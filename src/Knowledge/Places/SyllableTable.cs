using System.Runtime.CompilerServices;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Places;

/// <summary>
/// Numbers for the syllables of place names, so that matching compares numbers. "Mỹ" and "mĩ" get the same number: official
/// lists and people differ there. Filled once, then read only.
/// </summary>
internal sealed class SyllableTable
{
    private readonly Dictionary<string, SyllableId> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SyllableId> _raw = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The number of a syllable as it stands in a table, in any case and tone placement.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal SyllableId AddRaw(ReadOnlySpan<char> raw)
    {
        var lookup = _raw.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(raw, out var id))
        {
            id = Add(VietnameseText.Fold(raw.ToString()));
            lookup[raw] = id;
        }

        return id;
    }

    /// <summary>The number of a folded syllable; adds it, its other spelling and both without marks.</summary>
    private SyllableId Add(string form)
    {
        if (_ids.TryGetValue(form, out var known))
        {
            return known;
        }

        var written = WithI(form);
        var bare = VietnameseText.RemoveMarks(written);
        var id = new SyllableId(Number(bare), Number(written), MarkPattern.Of(written));
        _ids[form] = id;
        _ids[written] = id;
        _ids.TryAdd(WithY(written), id);
        if (id.HasMarks)
        {
            Add(bare);
        }

        return id;
    }

    /// <summary>The number of a syllable as typed (folded); false if no place name has it.</summary>
    internal bool TryGet(string form, out SyllableId id) => _ids.TryGetValue(form, out id);

    /// <summary>The same as the other overload, for a syllable whose bare form is not at hand.</summary>
    internal bool TryGetLoose(string form, out SyllableId id) =>
        System.Text.Ascii.IsValid(form) ? TryGet(form, out id) : TryGetLoose(form, VietnameseText.RemoveMarks(form), out id);

    /// <summary>The same, and for a syllable that only lacks or has other marks than those of names a number without a form.</summary>
    internal bool TryGetLoose(string form, string bare, out SyllableId id)
    {
        if (_ids.TryGetValue(form, out id))
        {
            return true;
        }

        if (!_ids.TryGetValue(bare, out var plain))
        {
            return false;
        }

        id = new SyllableId(plain.Bare, 0, MarkPattern.Of(form));
        return true;
    }

    private int Number(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _numbers.Count + 1;
            _numbers.Add(text, number);
        }

        return number;
    }

    private static string WithI(string form) => Replace(form, 'y', 'i');

    private static string WithY(string form) => Replace(form, 'i', 'y');

    // Only where the letter is the whole rime: "mỹ", "quý"; never "tây", "thúy".
    private static string Replace(string form, char from, char to)
    {
        if (form.Length < 2)
        {
            return form;
        }

        var (letter, tone) = ToneMarks.Split(form[^1]);
        var before = form[^2];
        var isRime = !ToneMarks.IsVowel(before) || (form.Length == 3 && form.StartsWith("qu", StringComparison.Ordinal));
        return letter == from && isRime ? string.Concat(form.AsSpan(0, form.Length - 1), [ToneMarks.Put(to, tone)]) : form;
    }
}
