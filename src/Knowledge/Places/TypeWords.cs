using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>The type words of units ("xã", "tp"), in the tables and before a name in a message.</summary>
internal static class TypeWords
{
    private static readonly (string Word, UnitTypes Type)[] Written =
    [
        ("Xã", UnitTypes.RuralCommune), ("Phường", UnitTypes.Ward), ("Thị trấn", UnitTypes.Township), ("Huyện", UnitTypes.RuralDistrict),
        ("Thành phố", UnitTypes.City), ("Thị xã", UnitTypes.Town), ("Quận", UnitTypes.UrbanDistrict), ("Tỉnh", UnitTypes.Province),
        ("Đặc khu", UnitTypes.SpecialZone),
    ];

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

    /// <summary>True if a name of the tables begins with a type word.</summary>
    internal static bool StartsWithType(ReadOnlySpan<char> fullName)
    {
        foreach (var (written, _) in Written)
        {
            if (fullName.Length > written.Length + 1 && fullName[written.Length] == ' ' && fullName.StartsWith(written, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
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
        var type = Short(typed);
        if (type != UnitTypes.None)
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

        type = Marked(word.Form);
        if (type != UnitTypes.None)
        {
            return new TypeWordFound(type, last, TypeCertainty.Certain);
        }

        type = utterance.IsAccented ? UnitTypes.None : Bare(typed);
        return type != UnitTypes.None ? new TypeWordFound(type, last, TypeCertainty.Bare) : TypeWordFound.NoneAt(token);
    }

    private static UnitTypes Marked(string word) => word switch
    {
        "tỉnh" => UnitTypes.Province,
        "huyện" => UnitTypes.RuralDistrict,
        "quận" => UnitTypes.UrbanDistrict,
        "phường" => UnitTypes.Ward,
        "xã" => UnitTypes.RuralCommune,
        _ => UnitTypes.None,
    };

    // "xa" is also far, "tinh" also love: they count only in unaccented messages and never for certain.
    private static UnitTypes Bare(string word) => word switch
    {
        "tinh" => UnitTypes.Province,
        "huyen" => UnitTypes.RuralDistrict,
        "quan" => UnitTypes.UrbanDistrict,
        "phuong" => UnitTypes.Ward,
        "xa" => UnitTypes.RuralCommune,
        _ => UnitTypes.None,
    };

    private static UnitTypes Short(string word) => word switch
    {
        "tp" => UnitTypes.City,
        "tx" => UnitTypes.Town,
        "tt" => UnitTypes.Township,
        "t" => UnitTypes.Province,
        "h" => UnitTypes.RuralDistrict,
        "q" => UnitTypes.UrbanDistrict,
        "p" or "f" => UnitTypes.Ward,
        "x" => UnitTypes.RuralCommune,
        _ => UnitTypes.None,
    };

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
