using System.Globalization;
using DvBot.Bot.Activities;
using DvBot.Bot.Handoff;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Operators.Console;

/// <summary>What screens of the console call things.</summary>
internal static class Labels
{
    private static readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal)
    {
        [ReasonCodes.AttackNow] = "đang bị đánh",
        [ReasonCodes.Injury] = "bị thương",
        [ReasonCodes.Strangulation] = "bóp cổ",
        [ReasonCodes.Weapon] = "hung khí",
        [ReasonCodes.KillThreat] = "dọa giết",
        [ReasonCodes.FearsDeath] = "sợ bị giết",
        [ReasonCodes.Escalation] = "ngày càng nặng",
        [ReasonCodes.Pregnancy] = "đang mang thai",
        [ReasonCodes.Separation] = "đang chia tay, ly hôn",
        [ReasonCodes.SexualViolence] = "bạo lực tình dục",
        [ReasonCodes.Stalking] = "theo dõi, rình rập",
        [ReasonCodes.CoerciveControl] = "kiểm soát",
        [ReasonCodes.Confinement] = "bị nhốt",
        [ReasonCodes.ChildAtRisk] = "trẻ em gặp nguy",
        [ReasonCodes.MinorSpeaking] = "người viết là trẻ em",
        [ReasonCodes.Suicide] = "ý nghĩ tự sát",
        [ReasonCodes.PartnerSuicideThreat] = "người kia dọa tự sát",
        [ReasonCodes.AlcoholDrugs] = "rượu, ma túy",
        [ReasonCodes.TraffickingForeign] = "mua bán người, xa xứ",
        [ReasonCodes.ElderDisabled] = "người già, khuyết tật",
        [ReasonCodes.FireDestruction] = "đốt, đập phá",
        [ReasonCodes.Animals] = "hại vật nuôi",
        [ReasonCodes.FamilyGroupPressure] = "nhà chồng, dòng họ ép",
        [ReasonCodes.SilenceSignal] = "dấu im lặng",
        [ReasonCodes.CryForHelp] = "kêu cứu",
        [ReasonCodes.PhysicalViolence] = "đánh đập",
        [ReasonCodes.EmotionalViolence] = "chửi mắng, hạ nhục",
        [ReasonCodes.EconomicViolence] = "giữ tiền",
    };

    private static readonly Dictionary<string, string> _dispositions = new(StringComparer.Ordinal)
    {
        [Dispositions.Emergency] = "Công an, cấp cứu đã vào cuộc",
        [Dispositions.Referred] = "Đã chuyển tới nơi giúp đỡ",
        [Dispositions.Informed] = "Đã tư vấn, người ấy tự quyết",
        [Dispositions.CalledBack] = "Đã gọi lại như đã hẹn",
        [Dispositions.NoAnswer] = "Người ấy không trả lời nữa",
        [Dispositions.NotDanger] = "Không có nguy hiểm",
        [Dispositions.Declined] = "Người ấy không muốn nói chuyện",
        [Dispositions.Duplicate] = "Trùng với ca khác",
    };

    private static readonly Dictionary<string, string> _lowering = new(StringComparer.Ordinal)
    {
        [LowerReasons.SafeNow] = "Người ấy nói giờ đã an toàn và an toàn thế nào",
        [LowerReasons.InGoodHands] = "Đã có người khác lo",
        [LowerReasons.Misread] = "Máy hiểu nhầm",
        [LowerReasons.Test] = "Thử, tập",
    };

    private static readonly Dictionary<string, string> _audited = new(StringComparer.Ordinal)
    {
        ["opened"] = "Ca mở",
        ["raised"] = "Thêm dấu hiệu",
        ["asked_to_delete"] = "Người ấy xin xóa lời nhắn",
        ["consented"] = "Người ấy cho đọc",
        ["declined"] = "Người ấy không cho đọc",
        ["still_waiting"] = "Vẫn chờ",
        ["claimed"] = "Nhận ca",
        ["given_back"] = "Trả lại hàng chờ",
        ["taken_back"] = "Lấy về hàng chờ",
        ["lapsed"] = "Mất liên lạc, ca về hàng chờ",
        ["answered"] = "Viết cho người ấy",
        ["noted"] = "Ghi chú",
        ["lowered"] = "Hạ mức",
        ["words_opened"] = "Mở để đọc vì mạng sống",
        ["words_read"] = "Đọc lời nhắn",
        ["called_back"] = "Đã gọi lại",
        ["card_due"] = "Máy gửi thẻ vì chưa ai đáp",
        ["closed"] = "Đóng ca",
    };

    /// <summary>What a line of the audit says.</summary>
    public static string Audited(string code) => _audited.GetValueOrDefault(code, code);

    /// <summary>A further code of a line of the audit, from any of the closed lists.</summary>
    public static string Code(string code) =>
        LevelCodes.All.Where(l => l.Code == code).Select(l => Level(l.Level)).FirstOrDefault()
        ?? (_reasons.TryGetValue(code, out var text) || _dispositions.TryGetValue(code, out text) || _lowering.TryGetValue(code, out text) ? text : code == "life_at_stake" ? "mạng sống bị đe dọa" : code);

    /// <summary>A reason.</summary>
    public static string Reason(string code) => _reasons.GetValueOrDefault(code, code);

    /// <summary>How a case ended.</summary>
    public static string Disposition(string code) => _dispositions.GetValueOrDefault(code, code);

    /// <summary>Why a level sinks.</summary>
    public static string Lowering(string code) => _lowering.GetValueOrDefault(code, code);

    /// <summary>A level.</summary>
    public static string Level(DangerLevel level) => level switch
    {
        DangerLevel.Imminent => "Khẩn cấp",
        DangerLevel.High => "Nguy hiểm cao",
        DangerLevel.Concern => "Cần để ý",
        _ => "Không nguy hiểm",
    };

    /// <summary>What became of an act, in kind words; null when it was done.</summary>
    public static string? Result(DeskResult result) => result switch
    {
        DeskResult.Done => null,
        DeskResult.Taken => "Ca này vừa có người khác nhận. Cảm ơn bạn đã sẵn sàng; xem ca tiếp theo trong hàng chờ nhé.",
        DeskResult.NotHeld => "Bạn không còn giữ ca này. Nhận lại thì làm tiếp được.",
        DeskResult.Gone => "Ca này đã đóng.",
        DeskResult.SheWrote => "Người ấy vừa viết thêm. Đọc rồi hãy đóng ca.",
        DeskResult.NoConversation => "Lời nhắn của người ấy đã xóa hết hạn, không viết vào đó được nữa.",
        DeskResult.NotWritten => "Chưa lưu được. Thử lại sau ít giây.",
        _ => "Không làm được: bạn chưa có quyền, hoặc nội dung còn thiếu hay quá dài.",
    };

    /// <summary>What the desk or the clock did to a conversation.</summary>
    public static string Happened(ActivityKind kind, DangerLevel? level) => kind switch
    {
        ActivityKind.ClaimEnded => "Ca về lại hàng chờ",
        ActivityKind.LevelLowered => $"Người trực hạ mức: {(level is { } l ? Level(l) : "")}",
        ActivityKind.CaseClosed => "Ca trước đã đóng",
        ActivityKind.CardDue => "Chưa ai đáp trong 20 giây: máy gửi thẻ khẩn cấp",
        ActivityKind.Location => "[gửi vị trí]",
        ActivityKind.Attachment => "[gửi ảnh, ghi âm hoặc tệp: máy không đọc được]",
        _ => "",
    };

    /// <summary>How long ago, in the coarsest unit that says enough.</summary>
    public static string Ago(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)span.TotalSeconds)} giây"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes} phút"),
        { TotalHours: < 24 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} giờ {span.Minutes} phút"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} ngày"),
    };
}
