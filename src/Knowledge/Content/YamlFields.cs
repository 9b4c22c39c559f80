using System.Globalization;
using DvBot.Knowledge.Articles;

namespace DvBot.Knowledge.Content;

/// <summary>Fields that several kinds of files share. Stateless.</summary>
internal static class YamlFields
{
    /// <summary>Reads <c>confidence</c>; low is reported, since it is never shown, and so is anything unknown.</summary>
    public static Confidence ReadConfidence(this YamlFile yaml)
    {
        switch (yaml.Text("confidence"))
        {
            case "high":
                return Confidence.High;
            case "medium":
                return Confidence.Medium;
            case "low":
                yaml.Issue("confidence", "độ tin `low` không bao giờ được hiện", "cần thêm nguồn, hoặc bỏ mục này");
                return Confidence.Low;
            case "":
                return Confidence.Low;
            case var other:
                yaml.Issue("confidence", $"độ tin `{other}` không có", "cần `high` hoặc `medium`");
                return Confidence.Low;
        }
    }

    /// <summary>Reads <c>id</c> and compares it with the file name.</summary>
    public static string ReadId(this YamlFile yaml, ContentFile file)
    {
        var id = yaml.Text("id");
        if (id.Length > 0 && id != file.Id)
        {
            yaml.Issue("id", $"id `{id}` khác tên tệp `{file.Name}`", $"cần `id: {file.Id}`");
        }

        if (!file.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            yaml.Issue("id", $"tên tệp `{file.Name}` có chữ hoa, dấu hoặc khoảng trống", "chỉ dùng chữ thường không dấu, số và gạch nối");
        }

        return file.Id;
    }

    /// <summary>Reads <c>review-by</c> and reports a day that has passed.</summary>
    public static DateOnly CheckReviewBy(this YamlFile yaml, DateOnly asOf)
    {
        var day = yaml.Day("review-by");
        if (day != DateOnly.MinValue && day < asOf)
        {
            yaml.Issue("review-by", $"đã quá hạn xem lại {day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}", "cần đọc lại nội dung rồi ghi ngày mới");
        }

        return day;
    }
}
