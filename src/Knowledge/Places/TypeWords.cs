using System.Collections.Frozen;
using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>The type words of units ("xã", "tp"), in the tables and before a name in a message.</summary>
internal static class TypeWords
{
    private static readonly (string Word, UnitTypes Type)[] Written =
    [
        ("Thành phố", UnitTypes.City), ("Thị xã", UnitTypes.Town), ("Thị trấn", UnitTypes.Township), ("Đặc khu", UnitTypes.SpecialZone),
        ("Tỉnh", UnitTypes.Province), ("Huyện", UnitTypes.RuralDistrict), ("Quận", UnitTypes.UrbanDistrict), ("Phường", UnitTypes.Ward),
        ("Xã", UnitTypes.RuralCommune),
    ];

    private static readonly FrozenDictionary<string, UnitTypes> Marked = new Dictionary<string, UnitTypes>(StringComparer.Ordinal)
    {
        ["tỉnh"] = UnitTypes.Province,
        ["huyện"] = UnitTypes.RuralDistrict,
        ["quận"] = UnitTypes.UrbanDistrict,
        ["phường"] = UnitTypes.Ward,
        ["xã"] = UnitTypes.RuralCommune,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "xa" is also far, "tinh" also love: they count only in unaccented messages and never for certain.
    private static readonly FrozenDictionary<string, UnitTypes> Bare = new Dictionary<string, UnitTypes>(StringComparer.Ordinal)
    {
        ["tinh"] = UnitTypes.Province,
        ["huyen"] = UnitTypes.RuralDistrict,
        ["quan"] = UnitTypes.UrbanDistrict,
        ["phuong"] = UnitTypes.Ward,
        ["xa"] = UnitTypes.RuralCommune,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, UnitTypes> Short = new Dictionary<string, UnitTypes>(StringComparer.Ordinal)
    {
        ["tp"] = UnitTypes.City,
        ["tx"] = UnitTypes.Town,
        ["tt"] = UnitTypes.Township,
        ["t"] = UnitTypes.Province,
        ["h"] = UnitTypes.RuralDistrict,
        ["q"] = UnitTypes.UrbanDistrict,
        ["p"] = UnitTypes.Ward,
        ["f"] = UnitTypes.Ward,
        ["x"] = UnitTypes.RuralCommune,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The type of a type word of the tables; none for an unknown word.</summary>
    internal static UnitTypes OfUnit(string word)
    {
        foreach (var (written, type) in Written)
        {
            if (string.Equals(word, written, StringComparison.Ordinal))
            {
                return type;
            }
        }

        return UnitTypes.None;
    }

    /// <summary>A name of the tables without its type word.</summary>
    internal static string WithoutType(string fullName, out UnitTypes type)
    {
        foreach (var (written, t) in Written)
        {
            if (fullName.Length > written.Length + 1 && fullName[written.Length] == ' ' && fullName.StartsWith(written, StringComparison.Ordinal))
            {
                type = t;
                return fullName[(written.Length + 1)..];
            }
        }

        type = UnitTypes.None;
        return fullName;
    }

    /// <summary>The type word that ends right before a token.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="token">First token of the name, as a number in <see cref="Utterance.PlainTokens"/>.</param>
    internal static TypeWordFound Before(Utterance utterance, int token)
    {
        var tokens = utterance.PlainTokens;
        var last = token - 1;
        if (last < 0)
        {
            return TypeWordFound.NoneAt(token);
        }

        var dot = false;
        if (last > 0 && tokens[last] is { Kind: TokenKind.Break, Form: "." } && tokens[last - 1].Start + tokens[last - 1].Length == tokens[last].Start)
        {
            dot = true;
            last--;
        }

        var word = tokens[last];
        if (word.Kind != TokenKind.Word)
        {
            return TypeWordFound.NoneAt(token);
        }

        var typed = word.Typed.Length > 0 ? word.Typed : word.Form;
        if (Short.TryGetValue(typed, out var type))
        {
            var first = last;
            while (first > 0 && tokens[first - 1].Start == word.Start)
            {
                first--;
            }

            // "t.p"
            if (type == UnitTypes.Ward && first > 1 && tokens[first - 1].Form == "." && tokens[first - 2].Form == "t")
            {
                return new TypeWordFound(UnitTypes.City, first - 2, TypeCertainty.Certain);
            }

            var certain = type is UnitTypes.City or UnitTypes.Town || dot;
            return new TypeWordFound(type, first, certain ? TypeCertainty.Certain : TypeCertainty.Letter);
        }

        if (dot)
        {
            return TypeWordFound.NoneAt(token);
        }

        if (last > 0 && TwoWords(utterance, tokens[last - 1], word) is var two and not UnitTypes.None)
        {
            return new TypeWordFound(two, last - 1, TypeCertainty.Certain);
        }

        if (Marked.TryGetValue(word.Form, out type))
        {
            return new TypeWordFound(type, last, TypeCertainty.Certain);
        }

        return !utterance.IsAccented && Bare.TryGetValue(typed, out type)
            ? new TypeWordFound(type, last, TypeCertainty.Bare)
            : TypeWordFound.NoneAt(token);
    }

    private static UnitTypes TwoWords(Utterance utterance, Token first, Token second)
    {
        var type = (first.Bare, second.Bare) switch
        {
            ("thanh", "pho") => UnitTypes.City,
            ("thi", "xa") => UnitTypes.Town,
            ("thi", "tran") => UnitTypes.Township,
            ("dac", "khu") => UnitTypes.SpecialZone,
            _ => UnitTypes.None,
        };
        if (type == UnitTypes.None || (!first.HasMarks && !second.HasMarks && !utterance.IsAccented))
        {
            return type;
        }

        var marked = (first.Form, second.Form) is ("thành", "phố") or ("thị", "xã") or ("thị", "trấn") or ("đặc", "khu");
        return marked || (!first.HasMarks && !second.HasMarks) ? type : UnitTypes.None;
    }
}
