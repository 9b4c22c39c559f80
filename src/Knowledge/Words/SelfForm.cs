using System.Collections.Frozen;
using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Words;

/// <summary>Finds the word by which the writer calls herself, so that the bot answers in kind.</summary>
internal static class SelfForm
{
    private static readonly FrozenDictionary<string, string> Pronouns = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["toi"] = "tôi",
        ["tui"] = "tui",
        ["em"] = "em",
        ["chau"] = "cháu",
        ["minh"] = "mình",
        ["tao"] = "tao",
        ["to"] = "tớ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "Chị bị chồng đánh": an elder word is herself only as the one things happen to or who wants something.
    private static readonly FrozenDictionary<string, string> ElderWords = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["chi"] = "chị",
        ["co"] = "cô",
        ["bac"] = "bác",
        ["chu"] = "chú",
        ["anh"] = "anh",
        ["ba"] = "bà",
        ["ong"] = "ông",
        ["con"] = "con",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> SelfVerbs = FrozenSet.ToFrozenSet(
        ["bi", "muon", "can", "hoi", "dang", "so", "khong", "nho", "xin", "ten", "phai", "lam", "o", "met", "nen", "cho", "co", "song", "tinh", "khuyen", "thay"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Holders = FrozenSet.ToFrozenSet(
        ["chong", "vo", "con", "me", "bo", "ba", "ma", "nha", "cua", "danh", "giup", "cuu", "cho", "voi", "anh", "duong"], StringComparer.Ordinal);

    internal static string? Of(Utterance utterance)
    {
        var tokens = utterance.Tokens;
        string? pronoun = null;
        string? elder = null;
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var bare = tokens[i].Bare;
            var before = i > 0 ? tokens[i - 1].Bare : "";
            var after = i + 1 < tokens.Count ? tokens[i + 1].Bare : "";
            if (Pronouns.TryGetValue(bare, out var p) && Agrees(tokens[i], p))
            {
                // "em gái", "em bé" is somebody else; "mình" beside "chồng" too.
                if (bare == "em" && after is "gai" or "trai" or "be" or "ho" or "ay" or "dau" or "re" or "yeu")
                {
                    continue;
                }

                if (bare == "to" && !tokens[i].HasMarks)
                {
                    continue;
                }

                var weight = bare == "minh" ? 1 : Holders.Contains(before) ? 3 : 2;
                scores[p] = scores.GetValueOrDefault(p) + weight;
                pronoun = pronoun is null || scores[p] > scores[pronoun] ? p : pronoun;
            }
            else if (elder is null && ElderWords.TryGetValue(bare, out var e) && Agrees(tokens[i], e) && SelfVerbs.Contains(after) && (i == 0 || tokens[i - 1].Kind == TokenKind.Break || before is "chong" or "nha"))
            {
                elder = e;
            }
            else if (elder is null && bare == "con" && Agrees(tokens[i], "con") && before is "danh" or "ba" or "me" or "bo" or "ma" or "giup" && SelfVerbs.Contains(after))
            {
                elder = "con";
            }
        }

        // "Cháu" and "em" win over an elder word, which then names the person spoken to.
        return pronoun is not null && pronoun != "mình" ? pronoun : elder ?? pronoun;
    }

    private static bool Agrees(Token token, string form) => !token.HasMarks || string.Equals(token.Form, form, StringComparison.Ordinal);
}
