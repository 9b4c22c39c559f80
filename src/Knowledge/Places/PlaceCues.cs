using System.Collections.Frozen;
using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>Reads the words before a name: ở, tại, quê, về, công an, từ; and words that make it a street or a person.</summary>
internal static class PlaceCues
{
    private const int Reach = 5;

    private static readonly Dictionary<string, CueKind> Marked = Words(
        ("ở", CueKind.Here), ("tại", CueKind.Here), ("ơ", CueKind.Here), ("thuộc", CueKind.Here), ("chỉ", CueKind.None),
        ("quê", CueKind.Origin), ("gốc", CueKind.Origin), ("người", CueKind.Origin), ("dân", CueKind.Origin), ("xứ", CueKind.Origin),
        ("từ", CueKind.From), ("khỏi", CueKind.From), ("rời", CueKind.From), ("bỏ", CueKind.From),
        ("về", CueKind.Near), ("ra", CueKind.Near), ("vào", CueKind.Near), ("lên", CueKind.Near), ("xuống", CueKind.Near), ("đến", CueKind.Near),
        ("tới", CueKind.Near), ("gần", CueKind.Near), ("sang", CueKind.Near), ("qua", CueKind.Near), ("an", CueKind.None), ("viện", CueKind.Near),
        ("ubnd", CueKind.Near), ("kcn", CueKind.Near), ("án", CueKind.Near), ("sở", CueKind.Near), ("trong", CueKind.Near),
        ("ngoài", CueKind.Near), ("dưới", CueKind.Near), ("trên", CueKind.Near), ("vùng", CueKind.Near), ("vực", CueKind.Near), ("ga", CueKind.Near));

    private static readonly Dictionary<string, CueKind> Bare = Words(
        ("o", CueKind.Here), ("tai", CueKind.Here), ("thuoc", CueKind.Near), ("que", CueKind.Origin), ("nguoi", CueKind.Origin), ("goc", CueKind.Origin),
        ("tu", CueKind.From), ("bo", CueKind.From), ("roi", CueKind.None), ("ve", CueKind.Near), ("ra", CueKind.Near), ("vao", CueKind.Near), ("len", CueKind.Near), ("xuong", CueKind.Near),
        ("gan", CueKind.Near), ("den", CueKind.Near), ("toi", CueKind.None), ("ngoai", CueKind.Near), ("trong", CueKind.Near), ("tren", CueKind.Near), ("duoi", CueKind.Near), ("ubnd", CueKind.Near));

    // "quê em ở tận": they may stand between "quê" and the name.
    private static readonly FrozenSet<string> Between = Set(
        "em tôi tui mình cháu con chị anh chồng vợ mẹ bố ba má nội ngoại bác cô chú ông bà là ở tại tận mãi tuốt gần khu vực vùng miền phía mạn bên trong ngoài trên dưới " +
        "đất ngay cùng nhà cũng đang gốc nó hiện nay chính " +
        "toi minh chau chi chong vo me bo noi ngoai bac co chu ong ba la o tai tan gan vung mien phia ben trong ngoai tren duoi dat nha cung dang goc no hien cua của");

    // Only these between "ở" and the name: "ở với mẹ", "ở nhà em" name no place.
    private static readonly FrozenSet<string> PlaceWords = Set(
        "ở tại o tai tận mãi tuốt gần khu vực vùng miền phía mạn bên trong ngoài trên dưới đất ngay quê tan gan vuc vung mien phia ben trong ngoai tren duoi dat ngay que là la");

    private static readonly FrozenSet<string> StreetWords = Set("đường phố ngõ hẻm ngách cầu trường tuyến tiệm quán tiểu duong pho ngo hem cau truong");

    private static readonly FrozenSet<string> PersonWords = Set(
        "anh chị chú bác cô ông bà tên em cháu bạn thằng con chồng vợ mẹ bố ba má thầy dì cậu mợ ảnh chỉ bé nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý văn thị " +
        "chi chu bac co ong ba ten chau ban thang chong vo me bo thay nguyen tran le pham hoang huynh vu vo dang bui do van thi");

    private static readonly FrozenSet<string> Negations = Set("không ko k hông hem chẳng chả chưa kg hok khong chua chang đâu hổng hong");

    /// <summary>The cue before a token.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="token">First token of type word and name.</param>
    internal static Cue Before(Utterance utterance, int token)
    {
        var tokens = utterance.PlainTokens;
        var found = CueKind.None;
        var foundDirect = false;
        var onlyPlaceWords = true;
        var here = -1;
        var arrival = -1;
        for (var i = token - 1; i >= 0 && i >= token - Reach; i--)
        {
            var word = tokens[i];
            var direct = i == token - 1;
            if (direct && word.Bare == "phai" && Denied(tokens, token))
            {
                return new Cue(CueKind.Denied, true, true);
            }

            if (word.Kind != TokenKind.Word)
            {
                // "địa chỉ: Nam Định"
                return direct && word.Form is ":" or "-" && IsAddress(tokens, i - 1) ? new Cue(CueKind.Here, true, true) : Found();
            }

            if (IsAddress(tokens, i))
            {
                return new Cue(CueKind.Here, true, direct);
            }

            switch (Kind(utterance, tokens, i))
            {
                case CueKind.Here when onlyPlaceWords && found != CueKind.Here:
                    if (Denied(tokens, i))
                    {
                        return new Cue(CueKind.Denied, true, direct);
                    }

                    found = CueKind.Here;
                    foundDirect = direct;
                    here = i;
                    break;
                case CueKind.Origin when IsHome(word):
                    return new Cue(Denied(tokens, i) ? CueKind.Denied : CueKind.Origin, true, direct || foundDirect);
                case CueKind.Origin when direct:
                    return new Cue(Denied(tokens, i) ? CueKind.Denied : CueKind.Origin, false, true);
                case CueKind.Near or CueKind.From when found == CueKind.None && onlyPlaceWords:
                    found = Kind(utterance, tokens, i);
                    foundDirect = direct;
                    arrival = i;
                    break;
            }

            if (!PlaceWords.Contains(word.Form))
            {
                onlyPlaceWords = false;
                if (!Between.Contains(word.Form))
                {
                    break;
                }
            }
        }

        return Found();

        Cue Found() => found switch
        {
            CueKind.Here => new(CueContext.Of(utterance, here, isArrival: false), true, foundDirect),
            CueKind.Near => new(CueContext.Of(utterance, arrival, isArrival: true), false, foundDirect),
            _ => new(found, false, foundDirect),
        };
    }

    /// <summary>True if the word before makes the name a street, a school, a bridge.</summary>
    internal static bool IsStreet(Utterance utterance, int token)
    {
        if (token == 0)
        {
            return false;
        }

        var word = utterance.PlainTokens[token - 1];
        return StreetWords.Contains(word.Form) && !(word.Form == "phố" && token > 1 && utterance.PlainTokens[token - 2].Bare == "thanh");
    }

    /// <summary>True if the word before makes the name a person.</summary>
    internal static bool IsPerson(Utterance utterance, int token) =>
        token > 0 && PersonWords.Contains(utterance.PlainTokens[token - 1].Form);

    private static CueKind Kind(Utterance utterance, IReadOnlyList<Token> tokens, int i)
    {
        var word = tokens[i];
        if (Marked.TryGetValue(word.Form, out var kind) && (word.HasMarks || kind is CueKind.Near))
        {
            return kind;
        }

        if (IsOffice(tokens, i))
        {
            return CueKind.Near;
        }

        if (!utterance.IsAccented && Bare.TryGetValue(word.Typed.Length > 0 ? word.Typed : word.Form, out kind))
        {
            return kind;
        }

        return CueKind.None;
    }

    /// <summary>True if the words that end at a token name an office or people of a place: "công an", "hội phụ nữ", "công nhân".</summary>
    internal static bool IsOffice(IReadOnlyList<Token> tokens, int i) =>
        i > 0 && (tokens[i - 1].Bare, tokens[i].Bare) is ("cong", "an") or ("phu", "nu") or ("cong", "nhan") or ("benh", "vien") or ("toa", "an") or ("uy", "ban") or ("trung", "tam") or ("luat", "su");

    private static bool IsHome(Token word) => word.Bare is "que" or "goc";

    private static bool IsAddress(IReadOnlyList<Token> tokens, int i) =>
        i >= 0 && ((i > 0 && tokens[i - 1].Bare == "dia" && tokens[i].Bare == "chi") ||
        (i > 0 && tokens[i - 1].Bare is "tru" or "thuong" && tokens[i].Bare == "tru") ||
        tokens[i].Form == "đc");

    private static bool Denied(IReadOnlyList<Token> tokens, int i) =>
        i > 0 && (Negations.Contains(tokens[i - 1].Form) ||
            (i > 1 && tokens[i - 1].Bare is "phai" or "con" && Negations.Contains(tokens[i - 2].Form)));

    private static Dictionary<string, CueKind> Words(params (string Word, CueKind Kind)[] words) =>
        words.ToDictionary(w => w.Word, w => w.Kind, StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
