using System.Text;

namespace DvBot.Knowledge.Content;

/// <summary>
/// The rules for every text that people see (voice): no exclamation mark, emoji, HTML or Markdown signs, no bare "bạn",
/// no sentence that is never said, no number but those of the directory. Immutable.
/// </summary>
/// <param name="phones">The numbers that may be shown.</param>
/// <param name="issues">Receives the problems.</param>
internal sealed class ShownText(PhoneNumbers phones, List<ContentIssue> issues)
{
    /// <summary>From voice.md, last section, and the list of things never said in danger (screening).</summary>
    private static readonly string[] NeverSaid =
    [
        "sao không bỏ đi", "sao bạn không bỏ", "làm gì mà bị đánh", "làm gì mà anh ấy đánh", "làm gì để bị đánh",
        "một điều nhịn", "chín điều lành", "vì con mà cố", "cố vì con", "chịu khó vì con",
        "vợ chồng nên ngồi lại", "hai vợ chồng ngồi lại", "nên tha thứ", "hãy tha thứ",
        "bạn sẽ an toàn", "em sẽ an toàn", "sẽ an toàn thôi", "công an sẽ đến ngay", "công an sẽ tới ngay",
        "do rượu thôi", "tại rượu thôi", "vợ chồng nào chẳng vậy", "bạn có chắc không", "có chắc không?",
        "hãy ghi âm lén", "nên ghi âm lén", "hãy đối mặt với", "điểm nguy hiểm của bạn", "quý khách", "bạn ơi",
    ];

    private static readonly string[] AfterBareFriend = ["bè", "học", "đời", "gái", "trai", "thân", "cùng", "tình"];

    /// <summary>Checks a text that starts at a line of a file.</summary>
    /// <param name="file">Path shown in issues.</param>
    /// <param name="line">Line of the first line of the text.</param>
    /// <param name="text">What people see.</param>
    /// <param name="parameters">True where named parameters (<c>{a}</c>) may stand beside <c>{bạn}</c>.</param>
    public void Check(string file, int line, string text, bool parameters = false)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            CheckLine(file, line++, text[start..end], parameters);
            start = end + 1;
        }
    }

    /// <summary>Reports a text that is longer than a label may be.</summary>
    public void Length(string file, int line, string name, string text, int limit)
    {
        if (text.Length > limit)
        {
            issues.Add(new ContentIssue(file, line, $"`{name}` dài {text.Length} ký tự", $"cần tối đa {limit}"));
        }
    }

    private void CheckLine(string file, int line, string text, bool parameters)
    {
        void Issue(string problem, string expected) => issues.Add(new ContentIssue(file, line, problem, expected));

        if (text.AsSpan().IndexOfAny('!', '！') >= 0)
        {
            Issue("có dấu chấm than", "cần viết bình tĩnh, không dấu chấm than");
        }

        if (text.EnumerateRunes().Any(IsDecoration))
        {
            Issue("có biểu tượng trang trí", "chỉ dùng chữ");
        }

        if (HasHtml(text))
        {
            Issue("có mã HTML", "chỉ dùng chữ thường");
        }

        if (text.Contains("**", StringComparison.Ordinal) || text.Contains('`', StringComparison.Ordinal) || text.Contains("](", StringComparison.Ordinal))
        {
            Issue("có ký hiệu trang trí chữ", "chỉ dùng chữ thường, không in đậm, không liên kết");
        }

        CheckPlaceholders(text, parameters, Issue);
        if (HasBareFriend(text))
        {
            Issue("có chữ \"bạn\" viết trần", "cần {bạn} hoặc {Bạn}");
        }

        var said = text.Replace("{bạn}", "bạn", StringComparison.OrdinalIgnoreCase).ToLowerInvariant();
        foreach (var never in NeverSaid.Where(n => IsSaid(said, n)))
        {
            Issue($"có câu không bao giờ nói: \"{never}\"", "cần viết lại (voice.md, phần cuối)");
        }

        foreach (var number in phones.Unshowable(text))
        {
            Issue($"số \"{number}\" không được hiện", "chỉ dùng số đang công bố trong directory/hotlines.yaml và không có trong blocked.yaml");
        }
    }

    /// <summary>True when a sentence is said, not when it is quoted as one to leave out ("đừng hỏi ...").</summary>
    private static bool IsSaid(string text, string sentence)
    {
        for (var at = text.IndexOf(sentence, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sentence, at + 1, StringComparison.Ordinal))
        {
            var from = text.LastIndexOfAny(['.', '?', ';'], Math.Max(0, at - 1)) + 1;
            var before = text.AsSpan(from, at - from);
            if (!before.Contains("đừng", StringComparison.Ordinal) && !before.Contains("không nên", StringComparison.Ordinal) && !before.Contains("tránh", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckPlaceholders(string text, bool parameters, Action<string, string> issue)
    {
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            var name = close < 0 ? text[open..] : text[(open + 1)..close];
            var fits = name is "bạn" or "Bạn" || (parameters && name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || c == '-'));
            if (!fits || close < 0)
            {
                issue($"không có ô trống tên `{name}`", "chỉ dùng {bạn} hoặc {Bạn}");
            }
        }
    }

    private static bool IsDecoration(Rune rune) =>
        rune.Value is (>= 0x2190 and <= 0x21ff) or (>= 0x2300 and <= 0x23ff) or (>= 0x25a0 and <= 0x27bf) or (>= 0x2b00 and <= 0x2bff) or 0xfe0f or 0x200d or >= 0x1f000;

    private static bool HasHtml(string text)
    {
        for (var i = text.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < text.Length; i = text.IndexOf('<', i + 1))
        {
            if (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!')
            {
                return true;
            }
        }

        return text.Contains("&nbsp;", StringComparison.Ordinal) || text.Contains("&lt;", StringComparison.Ordinal) || text.Contains("&amp;", StringComparison.Ordinal);
    }

    private static bool HasBareFriend(string text)
    {
        for (var i = text.IndexOf("bạn", StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf("bạn", i + 3, StringComparison.OrdinalIgnoreCase))
        {
            var before = i == 0 ? ' ' : text[i - 1];
            var after = i + 3 == text.Length ? ' ' : text[i + 3];
            if (char.IsLetter(before) || char.IsLetter(after) || (before == '{' && after == '}'))
            {
                continue;
            }

            var rest = text.AsSpan(i + 3).TrimStart();
            var end = 0;
            while (end < rest.Length && char.IsLetter(rest[end]))
            {
                end++;
            }

            if (!AfterBareFriend.AsSpan().Contains(rest[..end].ToString()))
            {
                return true;
            }
        }

        return false;
    }
}
