using DvBot.Bot.Activities;
using DvBot.Knowledge.Text;

namespace DvBot.Bot.Conversations;

/// <summary>The few things that are said to the bot by exact words rather than by meaning: digits, yes and no, commands.</summary>
internal static class Words
{
    private static readonly HashSet<string> _yes = new(StringComparer.Ordinal)
    {
        "co", "co a", "da co", "vang", "da", "u", "uh", "um", "ừ", "ok", "oke", "okay", "duoc", "dc", "co an toan", "an toan", "yes", "roi", "co roi", "dung", "dung roi", "dang an toan", "gio an toan",
    };

    private static readonly HashSet<string> _no = new(StringComparer.Ordinal)
    {
        "khong", "ko", "k", "kg", "hong", "hok", "khum", "hem", "chua", "khong a", "da khong", "khong an toan", "ko an toan", "k an toan", "no", "thoi",
    };

    private static readonly HashSet<string> _unsure = new(StringComparer.Ordinal)
    {
        "khong chac", "ko chac", "k chac", "khong biet", "ko biet", "k biet", "chac vay", "hinh nhu",
    };

    private static readonly HashSet<string> _skip = new(StringComparer.Ordinal)
    {
        "bo qua", "khong muon tra loi", "ko muon tra loi",
    };

    private static readonly string[] _timesAndWays =
    [
        " sang ", " trua ", " chieu ", " toi ", " dem ", " mai ", " gio ", " mot gio ", " hom nay ", " cuoi tuan ", " thu hai ", " thu ba ", " thu tu ", " thu nam ", " thu sau ", " thu bay ", " chu nhat ",
        " luc ", " khi ", " sau ", " truoc ", " goi ", " nhan tin ", " nhan o day ", " zalo ", " messenger ", " facebook ", " dien thoai ", " dt ", " so may ", " bat cu luc nao ", " luc nao cung duoc ", " o day ",
    ];

    /// <summary>Bare lower-case words with single blanks, for comparing with exact phrases.</summary>
    public static string Key(string text)
    {
        var bare = VietnameseText.RemoveMarks(VietnameseText.Fold(text)).ToLowerInvariant();
        return string.Join(' ', bare.Split([' ', '\t', '\r', '\n', '.', ',', '!', '?', '…'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// The words that count: a digit stands for the reply it chooses. <c>0</c> always asks for a person, and <c>1</c> right
    /// after an emergency card means that she cannot call (contracts, digits).
    /// </summary>
    public static string Resolve(ConversationState state, string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length == 2 && trimmed[1] is '.' or ')')
        {
            trimmed = trimmed[..1];
        }

        return trimmed.Length == 1 && trimmed[0] is >= '1' and <= '9' && trimmed[0] - '1' < state.Offered.Count && !(trimmed[0] == '1' && state.Pending == PendingQuestion.AfterCard)
            ? state.Offered[trimmed[0] - '1'].Send
            : text;
    }

    /// <summary>Yes, no, not sure, skip or null.</summary>
    public static YesNo? Answer(string key) => key switch
    {
        _ when _yes.Contains(key) => YesNo.Yes,
        _ when _no.Contains(key) => YesNo.No,
        _ when _unsure.Contains(key) => YesNo.Unsure,
        _ when _skip.Contains(key) => YesNo.Skip,
        _ => null,
    };

    /// <summary>True for the one word that leaves.</summary>
    public static bool IsExit(string key) => key is "thoat" or "thoat ra" or "exit";

    /// <summary>True for the words that ask to delete.</summary>
    public static bool IsDelete(string key) => key is "xoa" or "xoa di" or "xoa het" or "xoa het di";

    /// <summary>Her answer to whether operators may read what she wrote; null when the words are something else.</summary>
    public static bool? Consents(string key) => NamesConsent(key) ?? key switch
    {
        "doc di" or "cho xem" => true,
        "chua cho" or "khong cho" => false,
        _ => Answer(key) switch
        {
            YesNo.Yes => true,
            YesNo.No or YesNo.Unsure or YesNo.Skip => false,
            _ => null,
        },
    };

    /// <summary>Yes or no to operators' reading, said by itself, at any time; null when the words are something else. A yes can be taken back.</summary>
    public static bool? NamesConsent(string key) => key switch
    {
        "cho doc" or "cho ho doc" or "cho nguoi truc doc" => true,
        "dung doc" or "khong cho doc" or "ko cho doc" or "k cho doc" or "chua cho doc" or "thoi dung doc" => false,
        _ => null,
    };

    /// <summary>True when she does not want to be called.</summary>
    public static bool DeclinesCallBack(string key) =>
        Answer(key) is YesNo.No or YesNo.Skip || key is "khong can" or "khong can goi lai" or "dung goi" or "khong can goi" or "ko can" or "k can" or "khoi" or "khoi goi" or "thoi khoi";

    /// <summary>True if the words name a time or a way to be reached.</summary>
    public static bool NamesATimeOrWay(string key) => _timesAndWays.Any(w => (" " + key + " ").Contains(w, StringComparison.Ordinal));

    /// <summary>The retention chosen by a quick reply; null when the words are something else.</summary>
    public static RetentionChoice? Retention(string key) => key switch
    {
        "giu 0 gio" or "0 gio" => RetentionChoice.Session,
        "giu 24 gio" or "24 gio" => RetentionChoice.Day,
        "giu 30 ngay" or "30 ngay" => RetentionChoice.Month,
        _ => null,
    };

    /// <summary>True when something is said with letters or digits at all.</summary>
    public static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);

    /// <summary>True if the words are exactly what one of the offered replies sends.</summary>
    public static bool IsOffered(ConversationState state, string text, out Choice choice)
    {
        var key = Key(text);
        choice = state.Offered.FirstOrDefault(o => string.Equals(Key(o.Send), key, StringComparison.Ordinal))!;
        return choice is not null;
    }
}
