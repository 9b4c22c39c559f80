using DvBot.Knowledge.Content;

namespace DvBot.Knowledge.Tests.Content;

/// <summary>A small content folder without a fault, in a temporary place, to be broken in one spot.</summary>
internal sealed class TinyContent : IDisposable
{
    public const string Article = "articles/muc-phat/muc-phat-danh.md";
    public const string Document = "law/282-2025-ND-CP/document.yaml";
    public const string Provisions = "law/282-2025-ND-CP/dieu-37.yaml";
    public const string Reply = "replies/chao.yaml";
    public const string Intent = "intents/cam-on.yaml";
    public const string Hotlines = "directory/hotlines.yaml";
    public const string Blocked = "directory/blocked.yaml";

    public static readonly DateOnly Day = new(2026, 11, 24);

    public TinyContent()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("dvbot-content-").FullName;
        Write("pack.yaml", "version: 1.0.0\nlanguage: vi\nas-of: 2026-11-24\n");
        Write(Article, ArticleText);
        Write(Document, """
            document: 282/2025/NĐ-CP
            name: Nghị định 282/2025/NĐ-CP
            about: xử phạt
            in-force-from: 2025-12-15
            in-force-to:
            replaces: [144/2021/NĐ-CP]
            replaced-by:
            confidence: high
            sources: [toàn văn]

            """);
        Write(Provisions, """
            article: Điều 37
            provisions:
              - at: Điều 37 khoản 2
                gist: Đánh người nhà bị phạt.
                in-force-from: 2025-12-15
                in-force-to:
                confidence: high
                facts: [f1]
                sources: [toàn văn]

            """);
        Write(Reply, """
            id: chao
            when: mở đầu
            variants:
              - text: Chào {bạn}.
                quick:
                  - {title: Có, send: có}

            """);
        Write(Intent, """
            id: cam-on
            kind: smalltalk
            reply:
              - text: Không có gì.
            asked-as:
              - cảm ơn nhiều nhé

            """);
        Write(Hotlines, """
            reviewed: 2026-11-24
            review-by: 2027-02-24
            hotlines:
              - id: '113'
                name: Công an
                phones: ['113']
                hours: cả ngày đêm
                cost: miễn phí
                scope: cả nước
                status: dang-cong-bo
                for-what: Đang bị đánh.
                say: 'Công an 113: gọi được cả ngày đêm.'
                confidence: high
                sources:
                  - {title: nguồn, date: '2021'}

            """);
        Write(Blocked, """
            blocked:
              - {number: 1800 1567, reason: số cũ, source: báo}

            """);
    }

    public static string ArticleText => """
        ---
        id: muc-phat-danh
        title: Đánh người nhà bị phạt bao nhiêu?
        short: Mức phạt
        for: [moi-nguoi]
        asked-as:
          - đánh vợ bị phạt bao nhiêu
          - danh vo phat may tien
          - ck danh vk bi phat k
          - tát vợ có bị phạt không
          - tat vo co sao khong
          - mức phạt hành vi đánh đập
          - phat tien the nao
          - bị chồng đánh thì chồng bị gì
          - chong toi bi xu ly ra sao
          - đánh người trong nhà
        citations:
          - 282/2025/NĐ-CP:Điều 37 khoản 2
        facts: [f1]
        confidence: high
        reviewed: 2026-11-24
        review-by: 2027-05-24
        next: [muc-phat-danh]
        ---
        Đánh người nhà bị phạt 5–10 triệu đồng. {Bạn} có thể báo công an xã hoặc gọi 113.

        ## Làm gì tiếp
        1. Gọi 113 khi đang bị đánh.

        """;

    public string Directory { get; }

    public void Write(string path, string text)
    {
        var full = Path.Combine(Directory, path);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Change(string path, string from, string to)
    {
        var full = Path.Combine(Directory, path);
        var text = File.ReadAllText(full);
        if (!text.Contains(from, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"'{from}' does not stand in {path}.");
        }

        File.WriteAllText(full, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Reads the folder; issues of folders that this small content leaves out (lexicon, screening, places) are dropped.</summary>
    public ContentReadResult Read(DateOnly? asOf = null, params string[] requiredReplies)
    {
        var result = ContentReader.Read(Directory, asOf ?? Day, requiredReplies);
        return result with
        {
            Issues = [.. result.Issues.Where(i => !i.File.Contains("/lexicon/", StringComparison.Ordinal) && !i.File.Contains("/screening/", StringComparison.Ordinal) && !i.File.Contains("/places", StringComparison.Ordinal))],
        };
    }

    public string Shown(string path) => $"{Directory}/{path}";

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
