using System.Text;
using DvBot.Knowledge.Text;

namespace DvBot.Bot.Screening;

/// <summary>
/// The last line of defence: a few plain phrases looked for in the raw text, with no content file and no reading. It would rather
/// raise a false alarm than miss. Cannot throw.
/// </summary>
internal static class RawTextScreen
{
    private const string PlainLetters =
        "aàảãáạăằẳẵắặâầẩẫấậ|eèẻẽéẹêềểễếệ|iìỉĩíị|oòỏõóọôồổỗốộơờởỡớợ|uùủũúụưừửữứự|yỳỷỹýỵ|dđ";

    private static readonly (string Phrase, DangerLevel Level, string Code)[] Phrases =
    [
        ("cuu em", DangerLevel.Imminent, ReasonCodes.CryForHelp), ("cuu e", DangerLevel.Imminent, ReasonCodes.CryForHelp), ("cuu toi", DangerLevel.Imminent, ReasonCodes.CryForHelp),
        ("cuu voi", DangerLevel.Imminent, ReasonCodes.CryForHelp), ("cuu tui", DangerLevel.Imminent, ReasonCodes.CryForHelp), ("cuu con", DangerLevel.Imminent, ReasonCodes.CryForHelp),
        ("cuu chau", DangerLevel.Imminent, ReasonCodes.CryForHelp), ("cuu me", DangerLevel.Imminent, ReasonCodes.CryForHelp), ("sos", DangerLevel.Imminent, ReasonCodes.CryForHelp),
        ("goi cong an", DangerLevel.Imminent, ReasonCodes.CryForHelp), ("help me", DangerLevel.Imminent, ReasonCodes.CryForHelp), ("cuu", DangerLevel.High, ReasonCodes.CryForHelp),
        ("dang danh", DangerLevel.Imminent, ReasonCodes.AttackNow), ("dg danh", DangerLevel.Imminent, ReasonCodes.AttackNow), ("dang dap", DangerLevel.Imminent, ReasonCodes.AttackNow),
        ("pha cua", DangerLevel.Imminent, ReasonCodes.AttackNow), ("dap cua", DangerLevel.Imminent, ReasonCodes.AttackNow), ("ruot", DangerLevel.Imminent, ReasonCodes.AttackNow),
        ("duoi danh", DangerLevel.Imminent, ReasonCodes.AttackNow), ("duoi chem", DangerLevel.Imminent, ReasonCodes.Weapon),
        ("cam dao", DangerLevel.Imminent, ReasonCodes.Weapon), ("con dao", DangerLevel.Imminent, ReasonCodes.Weapon), ("ke dao", DangerLevel.Imminent, ReasonCodes.Weapon),
        ("di dao", DangerLevel.Imminent, ReasonCodes.Weapon), ("ma tau", DangerLevel.Imminent, ReasonCodes.Weapon), ("chem", DangerLevel.High, ReasonCodes.Weapon),
        ("axit", DangerLevel.Imminent, ReasonCodes.Weapon), ("tam xang", DangerLevel.Imminent, ReasonCodes.FireDestruction), ("tuoi xang", DangerLevel.Imminent, ReasonCodes.FireDestruction),
        ("do xang", DangerLevel.Imminent, ReasonCodes.FireDestruction), ("dot nha", DangerLevel.Imminent, ReasonCodes.FireDestruction), ("mo gas", DangerLevel.Imminent, ReasonCodes.FireDestruction),
        ("giet", DangerLevel.High, ReasonCodes.KillThreat), ("chet chung", DangerLevel.High, ReasonCodes.KillThreat),
        ("bop co", DangerLevel.Imminent, ReasonCodes.Strangulation), ("siet co", DangerLevel.Imminent, ReasonCodes.Strangulation), ("bit mui", DangerLevel.Imminent, ReasonCodes.Strangulation),
        ("kho tho", DangerLevel.Imminent, ReasonCodes.Injury), ("khong tho", DangerLevel.Imminent, ReasonCodes.Injury), ("k tho", DangerLevel.Imminent, ReasonCodes.Injury),
        ("chay mau", DangerLevel.Imminent, ReasonCodes.Injury), ("mau chay", DangerLevel.Imminent, ReasonCodes.Injury), ("ngat xiu", DangerLevel.Imminent, ReasonCodes.Injury), ("gay tay", DangerLevel.High, ReasonCodes.Injury),
        ("tu tu", DangerLevel.High, ReasonCodes.Suicide), ("muon chet", DangerLevel.High, ReasonCodes.Suicide), ("khong muon song", DangerLevel.High, ReasonCodes.Suicide),
        ("k muon song", DangerLevel.High, ReasonCodes.Suicide), ("chet quach", DangerLevel.High, ReasonCodes.Suicide), ("thuoc sau", DangerLevel.High, ReasonCodes.Suicide), ("thuoc chuot", DangerLevel.High, ReasonCodes.Suicide),
        ("rach tay", DangerLevel.Imminent, ReasonCodes.Suicide), ("nhay cau", DangerLevel.Imminent, ReasonCodes.Suicide), ("nhay lau", DangerLevel.Imminent, ReasonCodes.Suicide),
        ("hiep", DangerLevel.High, ReasonCodes.SexualViolence), ("so soang", DangerLevel.High, ReasonCodes.SexualViolence), ("ep quan he", DangerLevel.High, ReasonCodes.SexualViolence),
        ("nhot", DangerLevel.High, ReasonCodes.Confinement), ("khoa trai", DangerLevel.High, ReasonCodes.Confinement), ("khoa cua", DangerLevel.High, ReasonCodes.Confinement), ("bi troi", DangerLevel.High, ReasonCodes.Confinement),
        ("danh con", DangerLevel.High, ReasonCodes.ChildAtRisk), ("danh em", DangerLevel.High, ReasonCodes.PhysicalViolence), ("danh toi", DangerLevel.High, ReasonCodes.PhysicalViolence),
        ("danh vo", DangerLevel.High, ReasonCodes.PhysicalViolence), ("danh me", DangerLevel.High, ReasonCodes.PhysicalViolence), ("bi danh", DangerLevel.High, ReasonCodes.PhysicalViolence), ("danh dap", DangerLevel.High, ReasonCodes.PhysicalViolence),
        ("bao hanh", DangerLevel.High, ReasonCodes.PhysicalViolence),
    ];

    internal static ScreeningResult Assess(string? text, ScreeningContext? context)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ScreeningResult.Nothing;
        }

        var (plain, offsets) = Plain(text);
        var level = DangerLevel.None;
        var found = new List<(DangerLevel Level, DangerReason Reason)>();
        foreach (var (phrase, phraseLevel, code) in Phrases)
        {
            var at = plain.IndexOf(" " + phrase, StringComparison.Ordinal);
            if (at < 0 || found.Exists(f => f.Reason.Code == code && f.Level >= phraseLevel))
            {
                continue;
            }

            var start = offsets[at + 1];
            var end = offsets[at + phrase.Length] + 1;
            found.RemoveAll(f => f.Reason.Code == code);
            found.Add((phraseLevel, new DangerReason(code, start, end - start)));
            level = phraseLevel > level ? phraseLevel : level;
        }

        if (level == DangerLevel.None)
        {
            return context is { Level: >= DangerLevel.High } && text.Trim().Length == 1
                ? new ScreeningResult(DangerLevel.High, [new DangerReason(ReasonCodes.SilenceSignal, 0, 0)], context.Speaker, DangerRules.SilenceAfterDanger)
                : ScreeningResult.Nothing;
        }

        var reasons = found.OrderByDescending(f => f.Level).Select(f => f.Reason).ToArray();
        return new ScreeningResult(level, reasons, context?.Speaker ?? SpeakerRole.Unknown, DangerRules.RawText);
    }

    // Lower case, without marks, single blanks; each character with its offset in the original.
    private static (string Plain, List<int> Offsets) Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 2).Append(' ');
        var offsets = new List<int>(text.Length + 2) { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var c = char.ToLowerInvariant(text[i]);
            if (ToneMarks.IsCombining(c))
            {
                continue;
            }

            c = BareOf(c);
            c = c is '0' ? 'o' : c;
            if (!char.IsLetterOrDigit(c))
            {
                if (plain[^1] == ' ')
                {
                    continue;
                }

                c = ' ';
            }

            plain.Append(c);
            offsets.Add(i);
        }

        return (plain.ToString(), offsets);
    }

    private static char BareOf(char c)
    {
        var at = PlainLetters.IndexOf(c, StringComparison.Ordinal);
        if (at < 0)
        {
            return c;
        }

        while (at > 0 && PlainLetters[at - 1] != '|')
        {
            at--;
        }

        return PlainLetters[at];
    }
}
