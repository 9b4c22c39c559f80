using System.Globalization;
using System.Text;
using DvBot.Bot.Activities;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>
/// Reads a script: a title, some sentences, a line of settings, then lines that begin with <c>&gt;</c> (she), <c>&lt;</c> (the
/// bot) or <c>=</c> (what is known and waits). Anything else is an error with file and line.
/// </summary>
internal sealed class ScriptParser
{
    private readonly string _path;
    private readonly List<ScriptStep> _steps = [];
    private string _title = "";
    private DateTimeOffset? _clock;
    private string? _rule;

    private ScriptParser(string path) => _path = path;

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="ScriptException">It cannot be understood.</exception>
    public static Script Parse(string path, string text)
    {
        var parser = new ScriptParser(path);
        var lines = text.Normalize(NormalizationForm.FormC).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            parser.Line(i + 1, lines[i].TrimEnd('\r').Trim());
        }

        return parser.Build(lines.Length);
    }

    private Script Build(int last)
    {
        if (_title.Length == 0)
        {
            throw Problem(1, "no title", "the first line \"# ...\"");
        }

        if (!_steps.OfType<ScriptAct>().Any() || !_steps.OfType<ScriptCheck>().Any())
        {
            throw Problem(last, "nothing happens or nothing is checked", "lines \"> user: ...\" and \"< bot: ...\"");
        }

        return new Script(_path, _title, _clock ?? throw Problem(last, "no clock", "a line \"channel: directline · clock: 2026-03-02 21:40 +07:00\""), _rule, _steps);
    }

    private void Line(int number, string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        switch (line[0])
        {
            case '#' when _title.Length == 0:
                _title = line.TrimStart('#').Trim();
                break;
            case '>':
                _steps.Add(Act(number, line[1..].Trim()));
                break;
            case '<':
                Checks(number, After(number, line[1..].Trim(), "bot:"), Said);
                break;
            case '=':
                Checks(number, line[1..].Trim(), Known);
                break;
            default:
                Prose(number, line);
                break;
        }
    }

    private void Prose(int number, string line)
    {
        if (_title.Length == 0 || line[0] == '#')
        {
            throw Problem(number, "no title before this line, or a second one", "one line \"# ...\" at the beginning");
        }

        if (line.StartsWith("channel:", StringComparison.Ordinal) || line.StartsWith("rule:", StringComparison.Ordinal))
        {
            foreach (var part in Parts(line))
            {
                Setting(number, part);
            }
        }
        else if (_steps.Count > 0)
        {
            throw Problem(number, $"\"{line}\" is none of the known lines", "> , < bot: , = or an empty line");
        }
    }

    private void Setting(int number, string part)
    {
        var (name, value) = Pair(number, part);
        switch (name)
        {
            case "channel" when value == "directline":
                break;
            case "clock" when DateTimeOffset.TryParseExact(value, "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock):
                _clock = clock;
                break;
            case "rule" when value.Length > 0:
                _rule = value;
                break;
            default:
                throw Problem(number, $"\"{part}\" is no setting", "channel: directline, clock: 2026-03-02 21:40 +07:00 or rule: ID");
        }
    }

    private ScriptAct Act(int number, string act)
    {
        const string location = "location:";
        if (act.StartsWith("user:", StringComparison.Ordinal))
        {
            return new ScriptAct(number, ScriptActKind.Says, NotEmpty(number, act["user:".Length..].Trim()));
        }

        if (act.StartsWith("tap:", StringComparison.Ordinal))
        {
            return new ScriptAct(number, ScriptActKind.Taps, NotEmpty(number, act["tap:".Length..].Trim()));
        }

        if (act.StartsWith(location, StringComparison.Ordinal))
        {
            var numbers = act[location.Length..].Split(',', StringSplitOptions.TrimEntries);
            return numbers.Length == 2 && Number(numbers[0]) is { } latitude && Number(numbers[1]) is { } longitude
                ? new ScriptAct(number, ScriptActKind.SharesPlace, Place: new GeoPoint(latitude, longitude))
                : throw Problem(number, $"\"{act}\" is no place", "> location: 20.8,106.7");
        }

        const string writes = "người trực viết:";
        if (act.StartsWith(writes, StringComparison.Ordinal))
        {
            return new ScriptAct(number, ScriptActKind.OperatorWrites, NotEmpty(number, act[writes.Length..].Trim()));
        }

        const string closes = "người trực đóng ca:";
        if (act.StartsWith(closes, StringComparison.Ordinal))
        {
            return new ScriptAct(number, ScriptActKind.OperatorCloses, NotEmpty(number, act[closes.Length..].Trim()));
        }

        return act switch
        {
            "người trực vào bàn" => new ScriptAct(number, ScriptActKind.OperatorComes),
            "người trực rời bàn" => new ScriptAct(number, ScriptActKind.OperatorLeaves),
            "người trực nhận ca" => new ScriptAct(number, ScriptActKind.OperatorTakes),
            "người trực trả ca" => new ScriptAct(number, ScriptActKind.OperatorGivesBack),
            "start" => new ScriptAct(number, ScriptActKind.Opens),
            "attachment" => new ScriptAct(number, ScriptActKind.SendsPicture),
            "(máy chủ khởi động lại)" => new ScriptAct(number, ScriptActKind.Restart),
            _ when Span(act) is { } span => new ScriptAct(number, ScriptActKind.TimePasses, Span: span),
            _ => throw Problem(number, $"\"{act}\" is nothing that can happen", "> user: ..., > tap: ..., > start, > location: 20.8,106.7, > attachment, > người trực vào bàn|rời bàn|nhận ca|trả ca, > người trực viết: ..., > người trực đóng ca: informed, none, safe_now, > (sau 25 giờ) or > (máy chủ khởi động lại)"),
        };
    }

    // (sau 25 giờ)
    private static TimeSpan? Span(string act)
    {
        var words = act.Trim('(', ')').Split(' ');
        if (act[0] != '(' || act[^1] != ')' || words is not ["sau", var count, var unit] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            return null;
        }

        return unit switch
        {
            "giây" => TimeSpan.FromSeconds(n),
            "phút" => TimeSpan.FromMinutes(n),
            "giờ" => TimeSpan.FromHours(n),
            "ngày" => TimeSpan.FromDays(n),
            _ => null,
        };
    }

    private void Checks(int number, string line, Func<int, string, ScriptCheck> read)
    {
        if (!_steps.OfType<ScriptAct>().Any(a => a.Kind is not (ScriptActKind.TimePasses or ScriptActKind.Restart)))
        {
            throw Problem(number, "something is checked before anything happened", "a line \"> ...\" before it");
        }

        _steps.AddRange(Parts(line).Select(p => read(number, p)));
    }

    private ScriptCheck Said(int number, string part)
    {
        const string most = "nhiều nhất ";
        if (part.StartsWith(most, StringComparison.Ordinal) && part.EndsWith(" từ", StringComparison.Ordinal)
            && int.TryParse(part[most.Length..^3], NumberStyles.None, CultureInfo.InvariantCulture, out var words))
        {
            return new ScriptCheck(number, ScriptCheckKind.MostWords, false, "", words, []);
        }

        if (part == "im lặng")
        {
            return new ScriptCheck(number, ScriptCheckKind.Silence, false, "", 0, []);
        }

        const string no = "không ";
        var not = part.StartsWith(no, StringComparison.Ordinal);
        var rest = not ? part[no.Length..] : part;
        var quote = rest.IndexOf('"', StringComparison.Ordinal);
        ScriptCheckKind? kind = quote < 1 || rest[^1] != '"' || quote == rest.Length - 1 ? null : rest[..quote].Trim() switch
        {
            "nhắc" => ScriptCheckKind.Mentions,
            "nút" => ScriptCheckKind.Offers,
            "nguồn" => ScriptCheckKind.Cites,
            "ý định" => ScriptCheckKind.Intent,
            _ => null,
        };
        return kind is { } k && rest[(quote + 1)..^1] is { Length: > 0 } value
            ? new ScriptCheck(number, k, not, value, 0, [])
            : throw Problem(number, $"\"{part}\" is nothing that can be checked", "[không] nhắc \"...\", nút \"...\", nguồn \"...\", ý định \"...\", im lặng or nhiều nhất N từ");
    }

    private ScriptCheck Known(int number, string part)
    {
        var (name, value) = Pair(number, part);
        switch (name)
        {
            case "screening":
                var open = value.IndexOf('(', StringComparison.Ordinal);
                var level = (open < 0 ? value : value[..open]).Trim();
                var reasons = open < 0 || value[^1] != ')' ? [] : value[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                if (level is "none" or "concern" or "high" or "imminent" && Array.TrueForAll(reasons, ReasonCodes.All.Contains))
                {
                    return new ScriptCheck(number, ScriptCheckKind.Screening, false, level, 0, reasons);
                }

                break;
            case "handoff" when value is "waiting" or "claimed" or "none":
                return new ScriptCheck(number, ScriptCheckKind.Handoff, false, value, 0, []);
            case "reply" when value is "fallback" or "understood":
                return new ScriptCheck(number, ScriptCheckKind.Reply, false, value, 0, []);
            case "words" when value is "gone" or "kept":
                return new ScriptCheck(number, ScriptCheckKind.Words, false, value, 0, []);
        }

        throw Problem(number, $"\"{part}\" is nothing that can be known", "screening: LEVEL (reasons of the closed list), handoff: waiting|claimed|none, reply: fallback|understood or words: gone|kept");
    }

    // Parts stand between " · ", but not inside quotation marks.
    private static List<string> Parts(string line)
    {
        var parts = new List<string>();
        var begin = 0;
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == '·' && !quoted)
            {
                parts.Add(line[begin..i].Trim());
                begin = i + 1;
            }
        }

        parts.Add(line[begin..].Trim());
        return parts;
    }

    private (string Name, string Value) Pair(int number, string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (part[..colon].Trim(), part[(colon + 1)..].Trim()) : throw Problem(number, $"\"{part}\" has no colon", "name: value");
    }

    private string After(int number, string line, string begin) =>
        line.StartsWith(begin, StringComparison.Ordinal) ? line[begin.Length..].Trim() : throw Problem(number, $"\"{line}\" does not begin with {begin}", $"{begin} ...");

    private string NotEmpty(int number, string text) => text.Length > 0 ? text : throw Problem(number, "no words", "words after the colon");

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : null;

    private ScriptException Problem(int line, string problem, string expected) => new(_path, line, problem, expected);
}
