using System.Collections.Frozen;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// Whether a message asks for something to be told: by a question mark, by asking words, or by a clause that ends as Vietnamese questions do
/// ("… không?", "… chưa", "… gì ạ", "… răng hè"). Without marks the same words are read. Pure, thread safe.
/// </summary>
internal static class QuestionForm
{
    private const int LongestPhrase = 4;

    /// <summary>Words that may follow the end of a question: politeness and address.</summary>
    private static readonly FrozenSet<string> Tails = Words(
        "a ah ak ha hả vay vậy vại z dz the thế nhi nhỉ nha nhe nhé hen nghen hè he hở hử ho bac bác chi chị em anh ad ban bạn co cô chu chú o oi ơi nao nào day đây do đó ta u troi trời admin shop cac các minh mình hay nua nữa luon luôn gi gì moi mọi nguoi người cháu chau toi tôi tui");

    /// <summary>Words that end a question.</summary>
    private static readonly FrozenSet<string> Ends = Words("không khong chưa chua hông hong hổng đâu mô mo gì gi chi răng rang sao nào nao ai mấy may nhiêu nhieu lâu lau hả ha bao");

    /// <summary>Words and phrases that ask wherever they stand, without marks.</summary>
    private static readonly FrozenDictionary<string, string[]> Asking = Phrases(
        "bao nhiêu", "bao lâu", "thế nào", "như thế nào", "làm sao", "làm gì", "làm chi", "mần chi", "mần răng", "làm răng", "ra sao", "tính sao", "thì sao", "ở đâu", "chỗ nào", "nơi nào", "khi nào", "bữa mô",
        "khi mô", "ở mô", "đi mô", "cách nào", "kiểu gì", "tại sao", "vì sao", "được không", "có được", "có bị", "có phải", "có quyền", "có cần", "có sao", "phải làm", "nên làm", "cần làm", "báo ai", "gặp ai", "gọi ai", "hỏi ai",
        "tìm ai", "nhờ ai", "với ai", "cho ai", "ai giúp", "ai lo", "ai có quyền", "ai được", "mấy năm", "mấy ngày", "mấy tháng", "mấy triệu", "mấy bữa", "xin hỏi", "cho hỏi", "muốn hỏi", "hỏi về", "đề nghị", "tư vấn", "hướng dẫn",
        "cho biết", "xin được", "những gì", "giấy tờ gì", "tội gì", "đi tù", "ở tù", "bị phạt", "phạt", "luật", "kiện", "muốn ly hôn", "muốn li hôn", "xử lý", "thủ tục", "hồ sơ", "điều kiện", "liệu", "có nên", "chỉ giúp");

    private static FrozenSet<string> Words(string words) => FrozenSet.ToFrozenSet(words.Split(' ').SelectMany(w => new[] { w, VietnameseText.RemoveMarks(w) }), StringComparer.Ordinal);

    private static FrozenDictionary<string, string[]> Phrases(params string[] phrases) => phrases.ToFrozenDictionary(VietnameseText.RemoveMarks, p => p.Split(' '), StringComparer.Ordinal);

    /// <summary>True when the message asks.</summary>
    /// <param name="utterance">The message.</param>
    public static bool IsIn(Utterance utterance) => IsIn(utterance, 0, utterance.Tokens.Count);

    /// <summary>True when a part of the message asks.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="from">Number of its first token.</param>
    /// <param name="to">Number of the token behind its last.</param>
    public static bool IsIn(Utterance utterance, int from, int to)
    {
        var tokens = utterance.Tokens;
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Break ? utterance.Original.AsSpan(tokens[i].Start, tokens[i].Length).Contains('?') : IsPhrase(tokens, i, to))
            {
                return true;
            }

            if ((i + 1 == to || tokens[i + 1].Kind == TokenKind.Break) && EndsAsking(tokens, i, from))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPhrase(IReadOnlyList<Token> tokens, int at, int to)
    {
        var phrase = tokens[at].Bare;
        for (var length = 1; ; length++)
        {
            if (Asking.TryGetValue(phrase, out var words) && Fits(tokens, at, words))
            {
                return true;
            }

            if (length == LongestPhrase || at + length >= to || tokens[at + length].Kind != TokenKind.Word)
            {
                return false;
            }

            phrase = $"{phrase} {tokens[at + length].Bare}";
        }
    }

    // What was typed with marks must have these marks: "chị em" is not "chỉ em".
    private static bool Fits(IReadOnlyList<Token> tokens, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i].HasMarks && !string.Equals(tokens[at + i].Form, words[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsAsking(IReadOnlyList<Token> tokens, int last, int first)
    {
        for (var steps = 0; last > first && steps < 3 && tokens[last].Kind == TokenKind.Word && Tails.Contains(tokens[last].Form) && !Ends.Contains(tokens[last].Form); steps++)
        {
            last--;
        }

        return last > first && tokens[last].Kind == TokenKind.Word && Ends.Contains(tokens[last].Form);
    }
}
