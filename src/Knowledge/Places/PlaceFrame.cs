using System.Collections.Frozen;
using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>The words around a name that leave it nothing to be but the place of the person: "em Mộc Châu, …", "Kim Sơn có ai không".</summary>
internal static class PlaceFrame
{
    private const int MostBefore = 4;

    private static readonly FrozenSet<string> Opening = Set(
        "a da vang em e tui toi t minh mik m con chau nha ben khu que dan nguoi sv hs chao alo shop ad o dang oi gio hien xom ap thon");

    private static readonly FrozenSet<string> Closing = Set("a ak ah nha nhe nhen nghen nghe ne nhi do day ha oi nao cu");

    private static readonly FrozenSet<string> Fillers = Set("a da em e chi minh nha nhe nghen ne con chau toi tui cu do day ak");

    private static readonly FrozenSet<string> Asked = Set("cho ai nha trung so tong duong cong hoi luat phong tram noi can dia ban toa");

    private static readonly FrozenSet<string> Accented = Set("có thì co thi");

    /// <summary>True if nothing but greetings and pronouns stands before a span in its clause.</summary>
    internal static bool Begins(PlaceText text, int span)
    {
        for (var s = span - 1; s >= 0 && s >= span - MostBefore - 1; s--)
        {
            var at = text.Spans[s];
            if (at.Kind == TokenKind.Break)
            {
                return true;
            }

            if (s == span - MostBefore - 1 || !Is(Opening, text, at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if the clause ends after a span, but for particles.</summary>
    internal static bool Ends(PlaceText text, int span, out bool particle)
    {
        particle = false;
        for (var s = span; s < text.Count; s++)
        {
            var at = text.Spans[s];
            if (at.Kind == TokenKind.Break)
            {
                return true;
            }

            if (s > span + 1 || !Is(Closing, text, at))
            {
                particle = false;
                return false;
            }

            particle = true;
        }

        return true;
    }

    /// <summary>True if a question about the place follows: "có chỗ nào", "thì gọi ai".</summary>
    internal static bool IsAskedAbout(PlaceText text, int span)
    {
        if (span + 1 >= text.Count)
        {
            return false;
        }

        var word = text.Token(text.Spans[span].First);
        return Accented.Contains(word.Form) && (word.Bare == "thi" || Asked.Contains(text.Token(text.Spans[span + 1].First).Bare));
    }

    /// <summary>True for greetings, pronouns and particles: words beside which a name is the whole of a message.</summary>
    internal static bool IsFiller(PlaceText text, WordSpan span) => Is(Fillers, text, span);

    // "a" is read as "anh", but may be the particle.
    private static bool Is(FrozenSet<string> words, PlaceText text, WordSpan span) =>
        words.Contains(text.Token(span.First).Bare) || (span.Typed is { } typed && words.Contains(typed));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
