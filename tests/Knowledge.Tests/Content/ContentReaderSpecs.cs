using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Law;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Content;

public sealed class ContentReaderSpecs : IDisposable
{
    private readonly TinyContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void A_folder_without_a_fault_gives_a_pack_and_no_issue()
    {
        var result = _content.Read();

        result.Issues.ShouldBeEmpty();
        var pack = result.Pack.ShouldNotBeNull();
        pack.AsOf.ShouldBe(new DateOnly(2026, 11, 24));
        pack.ShowableNumbers.ShouldBe(["113"]);
        pack.BlockedNumbers.ShouldBe(["18001567"]);
        pack.Hotlines[0].Kind.ShouldBe("police");
        var article = pack.Articles["muc-phat-danh"];
        article.Topic.ShouldBe("muc-phat");
        article.Answer.ShouldStartWith("Đánh người nhà");
        article.Steps.ShouldBe("1. Gọi 113 khi đang bị đánh.");
        article.Confidence.ShouldBe(Confidence.High);
        article.AskedAs.Count.ShouldBe(10);
        article.Citations.ShouldBe([new Citation("282/2025/NĐ-CP", "Điều 37 khoản 2")]);
        pack.Replies["chao"].Variants[0].QuickReplies.ShouldBe([new QuickReply("Có", "có")]);
    }

    [Fact]
    public void The_version_changes_when_any_file_does()
    {
        var before = _content.Read().Pack!.Version;
        before.ShouldStartWith("1.0.0+");
        _content.Read().Pack!.Version.ShouldBe(before);

        _content.Change(TinyContent.Reply, "Chào {bạn}.", "Xin chào {bạn}.");

        _content.Read().Pack!.Version.ShouldNotBe(before);
    }

    [Theory]
    // articles: keys
    [InlineData(TinyContent.Article, "short: Mức phạt\n", "", 2, "thiếu `short`")]
    [InlineData(TinyContent.Article, "short: ", "ngan: x\nshort: ", 4, "không có khoá tên `ngan`")]
    [InlineData(TinyContent.Article, "id: muc-phat-danh", "id: muc-phat", 2, "khác tên tệp")]
    [InlineData(TinyContent.Article, "for: [moi-nguoi]", "for: [ai-do]", 5, "nhóm `ai-do` không có")]
    [InlineData(TinyContent.Article, "bao nhiêu?", "bao nhiêu, và nếu đánh nhiều lần thì mức phạt có tăng lên không?", 3, "`title` dài")]
    [InlineData(TinyContent.Article, "short: Mức phạt", "short: Mức phạt tiền khi đánh", 4, "`short` dài 22")]
    [InlineData(TinyContent.Article, "reviewed: 2026-11-24", "reviewed: 24/11/2026", 21, "không phải là ngày")]
    [InlineData(TinyContent.Article, "review-by: 2027-05-24", "review-by: 2026-11-23", 22, "quá hạn xem lại 23/11/2026")]
    [InlineData(TinyContent.Article, "next: [muc-phat-danh]", "next: [khong-co]", 23, "bài `khong-co` không có")]
    [InlineData(TinyContent.Article, "---\nid", "--\nid", 1, "thiếu phần đầu bài")]
    [InlineData(TinyContent.Article, "facts: [f1]", "facts: [f1", 2, "YAML viết sai")]
    // articles: asked-as
    [InlineData(TinyContent.Article, "  - đánh người trong nhà\n", "", 7, "chỉ có 9 cách hỏi")]
    // articles: law
    [InlineData(TinyContent.Article, "Điều 37 khoản 2", "Điều 37 khoản 9", 18, "không có trong law/")]
    [InlineData(TinyContent.Article, "Điều 37 khoản 2", "khoản 2", 18, "không đúng dạng")]
    [InlineData(TinyContent.Article, "confidence: high", "confidence: low", 20, "`low` không bao giờ được hiện")]
    [InlineData(TinyContent.Article, "confidence: high", "confidence: sure", 20, "độ tin `sure` không có")]
    [InlineData(TinyContent.Article, "confidence: high", "confidence: medium", 20, "nói như chắc chắn")]
    [InlineData(TinyContent.Provisions, "confidence: high", "confidence: medium", null, "độ tin của bài cao hơn")]
    [InlineData(TinyContent.Provisions, "in-force-to:", "in-force-to: 2026-11-23", null, "không có hiệu lực ngày 24/11/2026")]
    [InlineData(TinyContent.Provisions, "in-force-from: 2025-12-15", "in-force-from: 2027-01-01", null, "tới ngày 01/01/2027 mới có hiệu lực")]
    [InlineData(TinyContent.Document, "replaced-by:", "replaced-by: 9/2026/NĐ-CP", null, "đã bị thay bằng 9/2026/NĐ-CP")]
    [InlineData(TinyContent.Document, "document: 282/2025/NĐ-CP", "document: 28/2025/NĐ-CP", 1, "không khớp số văn bản")]
    [InlineData(TinyContent.Provisions, "article: Điều 37", "article: Điều 38", 1, "không khớp `Điều 38`")]
    [InlineData(TinyContent.Provisions, "facts: [f1]", "facts: []", 8, "`facts` trống")]
    [InlineData(TinyContent.Provisions, "in-force-to:", "in-force-to: 2025-01-01", 6, "hết hiệu lực trước ngày có hiệu lực")]
    // shown text
    [InlineData(TinyContent.Article, "hoặc gọi 113.", "hoặc gọi 113!", 25, "chấm than")]
    [InlineData(TinyContent.Article, "hoặc gọi 113.", "hoặc gọi 113 ☎.", 25, "biểu tượng")]
    [InlineData(TinyContent.Article, "hoặc gọi 113.", "hoặc gọi 113 😀.", 25, "biểu tượng")]
    [InlineData(TinyContent.Article, "hoặc gọi 113.", "hoặc gọi <b>113</b>.", 25, "mã HTML")]
    [InlineData(TinyContent.Article, "hoặc gọi 113.", "hoặc gọi **113**.", 25, "ký hiệu trang trí")]
    [InlineData(TinyContent.Article, "1. Gọi 113", "1. Bạn gọi 113", 28, "\"bạn\" viết trần")]
    [InlineData(TinyContent.Article, "1. Gọi 113", "1. {ban} gọi 113", 28, "không có ô trống tên `ban`")]
    [InlineData(TinyContent.Article, "1. Gọi 113", "1. {Bạn} sẽ an toàn, gọi 113", 28, "không bao giờ nói")]
    [InlineData(TinyContent.Article, "hoặc gọi 113.", "hoặc gọi 0912 345 678.", 25, "số \"0912 345 678\" không được hiện")]
    [InlineData(TinyContent.Article, "hoặc gọi 113.", "hoặc gọi 1800-1567.", 25, "số \"1800-1567\" không được hiện")]
    [InlineData(TinyContent.Article, "hoặc gọi 113.", "hoặc gọi +84 912 345 678.", 25, "không được hiện")]
    [InlineData(TinyContent.Article, "hoặc gọi 113.", "hoặc gọi 110.", 25, "số \"110\" không được hiện")]
    [InlineData(TinyContent.Article, "## Làm gì tiếp", "## Căn cứ", 27, "đề mục `## Căn cứ` không có")]
    // replies and intents
    [InlineData(TinyContent.Reply, "title: Có,", "title: Có người đang ở rất gần,", 6, "`title` dài")]
    [InlineData(TinyContent.Reply, "id: chao", "id: xin-chao", 1, "khác tên tệp")]
    [InlineData(TinyContent.Reply, "    quick:", "    buttons: []\n    quick:", 5, "không có khoá tên `buttons`")]
    [InlineData(TinyContent.Reply, "Chào {bạn}.", "Chào quý khách.", 4, "không bao giờ nói")]
    [InlineData(TinyContent.Intent, "kind: smalltalk", "kind: talk", 2, "loại `talk` không có")]
    [InlineData(TinyContent.Intent, "cảm ơn nhiều nhé", "phạt tiền thế nào", 6, "trùng với bài `muc-phat-danh`")]
    // directory
    [InlineData(TinyContent.Hotlines, "phones: ['113']", "phones: ['113', 1800 1567]", 6, "đang bị chặn")]
    [InlineData(TinyContent.Hotlines, "status: dang-cong-bo", "status: mo", 10, "tình trạng `mo` không có")]
    [InlineData(TinyContent.Hotlines, "review-by: 2027-02-24", "review-by: 2026-01-01", 2, "quá hạn xem lại")]
    [InlineData(TinyContent.Blocked, "1800 1567", "12", 2, "quá ngắn")]
    public void A_fault_is_reported_with_file_and_line(string file, string from, string to, int? line, string problem)
    {
        _content.Change(file, from, to);

        var issues = _content.Read().Issues;

        var shown = line is null ? _content.Shown(TinyContent.Article) : _content.Shown(file);
        var issue = issues.FirstOrDefault(i => i.File == shown && i.Problem.Contains(problem, StringComparison.Ordinal));
        issue.ShouldNotBeNull(string.Join("\n", issues));
        issue.Expected.ShouldNotBeEmpty();
        if (line is not null)
        {
            issue.Line.ShouldBe(line.Value, issue.ToString());
        }
    }

    [Fact]
    public void Every_fault_is_reported_at_once_in_order_of_file_and_line()
    {
        _content.Change(TinyContent.Article, "hoặc gọi 113.", "hoặc gọi 113!");
        _content.Change(TinyContent.Article, "short: Mức phạt", "short: Mức phạt tiền khi đánh");
        _content.Change(TinyContent.Reply, "Chào {bạn}.", "Chào bạn!");

        var places = _content.Read().Issues.Select(i => $"{i.File[(_content.Directory.Length + 1)..]}:{i.Line}");

        places.ShouldBe([TinyContent.Article + ":4", TinyContent.Article + ":25", TinyContent.Reply + ":4", TinyContent.Reply + ":4"]);
    }

    [Fact]
    public void An_answer_of_more_than_80_words_is_reported()
    {
        _content.Change(TinyContent.Article, "hoặc gọi 113.", string.Concat(Enumerable.Repeat("rồi chờ ", 40)) + "gọi 113.");

        _content.Read().Issues.ShouldHaveSingleItem().ToString()
            .ShouldBe($"{_content.Shown(TinyContent.Article)}:25: câu trả lời dài 97 từ, cần tối đa 80");
    }

    [Fact]
    public void Steps_of_more_than_70_words_or_more_than_three_are_reported()
    {
        _content.Change(TinyContent.Article, "1. Gọi 113 khi đang bị đánh.", "1. Gọi.\n2. Chờ.\n3. Đi.\n4. " + string.Concat(Enumerable.Repeat("chờ thêm ", 40)));

        var problems = _content.Read().Issues.Select(i => $"{i.Line}: {i.Problem}");

        problems.ShouldBe(["27: các bước dài 83 từ", "27: có 4 bước"]);
    }

    [Fact]
    public void Asked_as_lines_need_a_third_without_marks()
    {
        foreach (var (bare, marked) in new[] { ("danh vo phat may tien", "đánh vợ phạt mấy tiền"), ("ck danh vk bi phat k", "chồng đánh có sao không"), ("tat vo co sao khong", "vả vợ có sao không") })
        {
            _content.Change(TinyContent.Article, bare, marked);
        }

        var issue = _content.Read().Issues.ShouldHaveSingleItem();

        issue.Line.ShouldBe(7);
        issue.Problem.ShouldBe("chỉ 2/10 cách hỏi không dấu");
    }

    [Fact]
    public void The_same_question_in_two_articles_is_reported_whatever_the_marks()
    {
        _content.Write("articles/khac/bai-khac.md", TinyContent.ArticleText
            .Replace("id: muc-phat-danh", "id: bai-khac", StringComparison.Ordinal)
            .Replace("  - ", "  - khác ", StringComparison.Ordinal)
            .Replace("  - khác 282", "  - 282", StringComparison.Ordinal)
            .Replace("  - khác danh vo phat may tien", "  - Đánh vợ phạt mấy tiền?", StringComparison.Ordinal)
            .Replace("khác tat vo", "khac tat vo", StringComparison.Ordinal)
            .Replace("khác phat", "khac phat", StringComparison.Ordinal)
            .Replace("khác chong", "khac chong", StringComparison.Ordinal)
            .Replace("khác ck", "khac ck", StringComparison.Ordinal));

        var issue = _content.Read().Issues.ShouldHaveSingleItem();

        issue.File.ShouldBe(_content.Shown(TinyContent.Article));
        issue.Line.ShouldBe(8);
        issue.Problem.ShouldContain("trùng với bài `bai-khac`");
    }

    [Fact]
    public void The_same_id_in_two_topics_is_reported()
    {
        _content.Write("articles/khac/muc-phat-danh.md", TinyContent.ArticleText);

        _content.Read().Issues.ShouldHaveSingleItem().Problem.ShouldContain("bài `muc-phat-danh` đã có ở");
    }

    [Fact]
    public void An_id_of_an_article_may_not_be_one_of_an_intent()
    {
        _content.Write("intents/muc-phat-danh.yaml", "id: muc-phat-danh\nkind: smalltalk\nreply:\n  - text: Không có gì.\nasked-as:\n  - xin chào nhé\n");

        _content.Read().Issues.ShouldHaveSingleItem().Problem.ShouldContain("cũng là id của một bài");
    }

    [Fact]
    public void A_replaced_document_may_be_cited_beside_the_one_that_replaced_it()
    {
        _content.Write("law/144-2021-ND-CP/document.yaml", "document: 144/2021/NĐ-CP\nname: Nghị định 144/2021/NĐ-CP\nabout: xử phạt\nin-force-from: 2022-01-01\nin-force-to: 2025-12-14\nreplaces: []\nreplaced-by: 282/2025/NĐ-CP\nconfidence: high\nsources: [toàn văn]\n");
        _content.Write("law/144-2021-ND-CP/dieu-52.yaml", "article: Điều 52\nprovisions:\n  - at: Điều 52 khoản 1\n    gist: Mức phạt cũ.\n    in-force-from: 2022-01-01\n    in-force-to: 2025-12-14\n    confidence: high\n    facts: [f2]\n    sources: [toàn văn]\n");
        _content.Change(TinyContent.Article, "citations:\n", "citations:\n  - 144/2021/NĐ-CP:Điều 52 khoản 1\n");
        _content.Read().Issues.ShouldBeEmpty();

        _content.Change(TinyContent.Article, "  - 282/2025/NĐ-CP:Điều 37 khoản 2\n", "");

        _content.Read().Issues.ShouldHaveSingleItem().ToString()
            .ShouldStartWith($"{_content.Shown(TinyContent.Article)}:18: văn bản 144/2021/NĐ-CP đã bị thay bằng 282/2025/NĐ-CP");
    }

    [Fact]
    public void Law_to_come_may_be_cited_if_the_text_names_the_year()
    {
        _content.Change(TinyContent.Provisions, "in-force-from: 2025-12-15", "in-force-from: 2027-01-01");
        _content.Change(TinyContent.Article, "Đánh người nhà bị", "Từ 01/01/2027 đánh người nhà bị");

        _content.Read().Issues.ShouldBeEmpty();
    }

    [Fact]
    public void A_sentence_never_said_may_be_quoted_as_one_to_leave_out()
    {
        _content.Change(TinyContent.Article, "1. Gọi 113", "1. Đừng hỏi \"sao không bỏ đi\", gọi 113");

        _content.Read().Issues.ShouldBeEmpty();
    }

    [Fact]
    public void Figures_dates_and_articles_are_not_taken_for_phone_numbers()
    {
        _content.Change(TinyContent.Article, "5–10 triệu đồng.", "5.000.000 đến 10.000.000 đồng từ 15/12/2025, theo Điều 113, năm 2025 2026, 110 triệu.");

        _content.Read().Issues.ShouldBeEmpty();
    }

    [Fact]
    public void A_medium_article_that_hedges_is_fine()
    {
        _content.Change(TinyContent.Article, "confidence: high", "confidence: medium");
        _content.Change(TinyContent.Article, "hoặc gọi 113.", "hoặc gọi 113; nên hỏi lại công an xã.");

        _content.Read().Issues.ShouldBeEmpty();
    }

    [Fact]
    public void A_reply_the_bot_needs_and_nobody_wrote_is_reported()
    {
        var issue = _content.Read(null, "chao", "card-imminent").Issues.ShouldHaveSingleItem();

        issue.ToString().ShouldBe($"{_content.Shown("replies/card-imminent.yaml")}:1: thiếu câu trả lời `card-imminent`, bot cần tệp này");
    }

    [Fact]
    public void Text_that_is_not_NFC_is_reported()
    {
        _content.Change(TinyContent.Reply, "Chào", "Cha\u0300o");

        _content.Read().Issues.ShouldHaveSingleItem().ToString().ShouldStartWith($"{_content.Shown(TinyContent.Reply)}:4: dấu viết rời");
    }

    [Fact]
    public void Windows_line_ends_are_reported()
    {
        _content.Change(TinyContent.Reply, "when: mở đầu\n", "when: mở đầu\r\n");

        _content.Read().Issues.ShouldHaveSingleItem().ToString().ShouldStartWith($"{_content.Shown(TinyContent.Reply)}:2: dòng kết thúc kiểu Windows");
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_reported()
    {
        File.WriteAllBytes(Path.Combine(_content.Directory, TinyContent.Reply), [0x69, 0x64, 0x3a, 0xff, 0xfe]);

        _content.Read().Issues.ShouldHaveSingleItem().Problem.ShouldBe("tệp không phải UTF-8");
    }

    [Fact]
    public void What_cannot_be_shown_is_left_out_of_the_pack()
    {
        _content.Change(TinyContent.Article, "confidence: high", "confidence: low");

        _content.Read().Pack!.Articles.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_issue_and_no_exception()
    {
        var result = ContentReader.Read(Path.Combine(_content.Directory, "nowhere"), TinyContent.Day);

        result.Pack.ShouldBeNull();
        result.Issues.ShouldHaveSingleItem().Problem.ShouldBe("không đọc được thư mục nội dung");
    }

    [Fact]
    public void Without_pack_yaml_there_is_no_pack()
    {
        File.Delete(Path.Combine(_content.Directory, "pack.yaml"));

        var result = _content.Read();

        result.Pack.ShouldBeNull();
        result.Issues.ShouldHaveSingleItem().Problem.ShouldBe("thiếu tệp pack.yaml");
    }

    [Fact]
    public void Statistics_count_what_the_pack_holds()
    {
        var stats = ContentStats.Of(_content.Read().Pack!, new DateOnly(2027, 3, 1));

        stats.ShouldBe(new ContentStats(1, 11, 1, 1, 0, 1, stats.DangerSignals, 0, 1));
        ContentStats.Of(_content.Read().Pack!, new DateOnly(2026, 11, 24)).ReviewDue90Days.ShouldBe(0);
    }
}
