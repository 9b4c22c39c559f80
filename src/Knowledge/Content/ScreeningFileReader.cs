using System.Collections.Frozen;
using System.Globalization;
using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Content;

/// <summary>
/// Reads <c>screening/danger.yaml</c> (categories, levels, combinations) and <c>screening/signals.yaml</c> (words and phrases).
/// Reports every problem and leaves out only the entry that has it.
/// </summary>
internal static class ScreeningFileReader
{
    private static readonly FrozenDictionary<string, SignalTime> Times = new Dictionary<string, SignalTime>(StringComparer.Ordinal)
    {
        ["unsaid"] = SignalTime.Unsaid,
        ["now"] = SignalTime.Now,
        ["recent"] = SignalTime.Recent,
        ["past"] = SignalTime.Past,
        ["long-past"] = SignalTime.LongPast,
        ["habit"] = SignalTime.Habit,
        ["future"] = SignalTime.Future,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PatternKind> CueKinds = new Dictionary<string, PatternKind>(StringComparer.Ordinal)
    {
        ["idiom"] = PatternKind.Idiom,
        ["negation"] = PatternKind.Negation,
        ["no-negation"] = PatternKind.NoNegation,
        ["denial"] = PatternKind.Denial,
        ["hypothesis"] = PatternKind.Hypothesis,
        ["quote"] = PatternKind.Quote,
        ["legal"] = PatternKind.Legal,
        ["story"] = PatternKind.Story,
        ["own-case"] = PatternKind.OwnCase,
        ["safe"] = PatternKind.Safe,
        ["jest"] = PatternKind.Jest,
        ["now"] = PatternKind.Now,
        ["now-before"] = PatternKind.NowBefore,
        ["just"] = PatternKind.Just,
        ["recent"] = PatternKind.Recent,
        ["past"] = PatternKind.Past,
        ["long-past"] = PatternKind.LongPast,
        ["habit"] = PatternKind.Habit,
        ["future"] = PatternKind.Future,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LevelNames = FrozenSet.ToFrozenSet(["none", "concern", "high", "imminent"], StringComparer.Ordinal);

    /// <summary>Reads the patterns and rules of a folder.</summary>
    /// <param name="directory">Path of <c>content/vi</c>.</param>
    /// <param name="issues">Receives the problems, in Vietnamese.</param>
    internal static SignalLexicon Read(string directory, List<ContentIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(issues);
        var categories = new List<SignalCategory>();
        var rules = new List<SignalRule>();
        var thresholds = TextThresholds.Never;
        if (Open(directory, "screening/danger.yaml", issues) is { } danger)
        {
            thresholds = ReadThresholds(danger);
            ReadCategories(danger, categories);
            ReadRules(danger, categories, rules);
        }

        var compiler = new PhraseCompiler();
        var patterns = new List<SignalPattern>();
        if (Open(directory, "screening/signals.yaml", issues) is { } signals)
        {
            compiler.DeclareCommon(signals.Texts("common"));
            ReadClasses(signals, compiler);
            ReadCues(signals, compiler, patterns);
            ReadSignals(signals, categories, compiler, patterns);
        }

        return new SignalLexicon(compiler.Root, compiler.ByFirst(), patterns, categories, rules, compiler.NamedClasses(), ReadWeights(directory, issues), thresholds);
    }

    private static TextThresholds ReadThresholds(YamlFile danger)
    {
        if (danger.Map("weights") is not { } map)
        {
            danger.Issue(null, "thiếu `weights`", "cần `weights` với `concern-from`, `danger-from`, `beside-concern`, `imminent-from`, `harmless-below`, `sure-below` và `calm-below`");
            return TextThresholds.Never;
        }

        return new TextThresholds(Number("concern-from"), Number("danger-from"), Number("beside-concern"), Number("imminent-from"), Number("harmless-below"), Number("sure-below"), Number("calm-below"));

        double Number(string key)
        {
            if (double.TryParse(map.Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                return value;
            }

            map.Issue(key, $"`{key}` không phải là số", "cần một số như 0.35");
            return double.MaxValue;
        }
    }

    private static TextWeights ReadWeights(string directory, List<ContentIssue> issues)
    {
        const string Name = "screening/weights.tsv";
        try
        {
            return TextWeights.Parse(
                File.ReadLines(Path.Combine(directory, Name)),
                (line, text) => issues.Add(new ContentIssue(Name, line, $"dòng `{text}` viết sai", "cần từ, ba số và các lý do, cách nhau bằng dấu tab")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            issues.Add(new ContentIssue(Name, 1, "không đọc được tệp", $"cần có tệp {Name}"));
            return TextWeights.None;
        }
    }

    private static void ReadCategories(YamlFile danger, List<SignalCategory> categories)
    {
        foreach (var item in danger.Items("categories"))
        {
            var id = item.Text("id");
            var levels = new Dictionary<SignalTime, string>();
            var fallback = Level(item, "level", item.Text("level"));
            foreach (var time in Enum.GetValues<SignalTime>())
            {
                levels[time] = fallback;
            }

            if (item.Map("when") is { } when)
            {
                foreach (var key in when.Keys)
                {
                    if (Times.TryGetValue(key, out var time))
                    {
                        levels[time] = Level(when, key, when.Text(key));
                    }
                    else
                    {
                        when.Issue(key, $"không có thời điểm `{key}`", "cần một trong: " + string.Join(", ", Times.Keys.Order(StringComparer.Ordinal)));
                    }
                }
            }

            if (id.Length == 0)
            {
                continue;
            }

            if (categories.Exists(c => c.Id == id))
            {
                item.Issue("id", $"loại `{id}` có hai lần", "cần mỗi loại một lần");
                continue;
            }

            categories.Add(new SignalCategory(id, item.Text("label"), item.Texts("reasons"), levels, item.OptionalText("source") ?? ""));
        }
    }

    private static void ReadRules(YamlFile danger, List<SignalCategory> categories, List<SignalRule> rules)
    {
        var known = categories.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var groups = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var group in danger.Items("groups"))
        {
            groups[group.Text("id")] = Members(group, "of");
        }

        foreach (var item in danger.Items("rules"))
        {
            var id = item.Text("id");
            var all = item.TextsWithLines("all").Select(t => Resolve(item, "all", t.Text)).ToArray();
            var except = item.Texts("except").SelectMany(t => Resolve(item, "except", t)).ToFrozenSet(StringComparer.Ordinal);
            var times = new HashSet<SignalTime>();
            foreach (var name in item.Texts("times"))
            {
                if (Times.TryGetValue(name, out var time))
                {
                    times.Add(time);
                }
                else
                {
                    item.Issue("times", $"không có thời điểm `{name}`", "cần một trong: " + string.Join(", ", Times.Keys.Order(StringComparer.Ordinal)));
                }
            }

            var level = Level(item, "level", item.Text("level"));
            if (id.Length > 0 && all.Length > 0)
            {
                rules.Add(new SignalRule(id, level, all, except, times, item.Texts("reasons"), item.OptionalText("source") ?? ""));
            }
            else if (all.Length == 0)
            {
                item.Issue("all", $"luật `{id}` không có điều kiện", "cần ít nhất một loại trong `all`");
            }
        }

        IReadOnlySet<string> Resolve(YamlFile item, string key, string name)
        {
            if (groups.TryGetValue(name, out var members))
            {
                return members;
            }

            if (!known.Contains(name))
            {
                item.Issue(key, $"không có loại hay nhóm `{name}`", "cần tên có trong `categories` hoặc `groups`");
            }

            return FrozenSet.ToFrozenSet([name], StringComparer.Ordinal);
        }

        IReadOnlySet<string> Members(YamlFile group, string key)
        {
            var set = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in group.Texts(key))
            {
                set.UnionWith(Resolve(group, key, name));
            }

            return set;
        }
    }

    private static void ReadClasses(YamlFile signals, PhraseCompiler compiler)
    {
        foreach (var item in signals.Items("classes"))
        {
            var name = item.Text("name");
            var words = item.Texts("words");
            if (words.Count == 0)
            {
                item.Issue("words", $"nhóm `{name}` không có từ nào", "cần ít nhất một từ");
            }

            compiler.Declare(name, words);
        }
    }

    private static void ReadCues(YamlFile signals, PhraseCompiler compiler, List<SignalPattern> patterns)
    {
        foreach (var item in signals.Items("cues"))
        {
            var id = item.Text("kind");
            if (!CueKinds.TryGetValue(id, out var kind))
            {
                item.Issue("kind", $"không có loại dấu hiệu ngữ cảnh `{id}`", "cần một trong: " + string.Join(", ", CueKinds.Keys.Order(StringComparer.Ordinal)));
                continue;
            }

            var pattern = new SignalPattern { Index = patterns.Count, Id = id, Kind = kind, Category = "", Bare = Bare(item) };
            patterns.Add(pattern);
            AddPhrases(item, "say", compiler, pattern.Index);
        }
    }

    private static void ReadSignals(YamlFile signals, List<SignalCategory> categories, PhraseCompiler compiler, List<SignalPattern> patterns)
    {
        var known = categories.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in signals.Items("signals"))
        {
            var id = item.Text("id");
            var category = item.Text("category");
            if (!known.Contains(category))
            {
                item.Issue("category", $"không có loại `{category}`", "cần một loại có trong danger.yaml");
                continue;
            }

            if (!ids.Add(id))
            {
                item.Issue("id", $"mẫu `{id}` có hai lần", "cần mỗi mẫu một tên riêng");
            }

            var needs = Helper(item, "near", compiler, patterns);
            var bars = Helper(item, "unless", compiler, patterns);
            SignalTime? time = null;
            if (item.OptionalText("time") is { } name)
            {
                if (Times.TryGetValue(name, out var told))
                {
                    time = told;
                }
                else
                {
                    item.Issue("time", $"không có thời điểm `{name}`", "cần một trong: " + string.Join(", ", Times.Keys.Order(StringComparer.Ordinal)));
                }
            }

            var pattern = new SignalPattern
            {
                Index = patterns.Count,
                Id = id,
                Kind = PatternKind.Signal,
                Category = category,
                Bare = Bare(item),
                Needs = needs,
                Unless = bars,
                Time = time,
                Replaces = item.OptionalText("replaces") ?? "",
                Whole = item.OptionalText("whole") is "yes",
                Conditional = item.OptionalText("conditional") is "yes",
            };
            patterns.Add(pattern);
            AddPhrases(item, "say", compiler, pattern.Index);
        }
    }

    private static IReadOnlyList<int> Helper(YamlFile item, string key, PhraseCompiler compiler, List<SignalPattern> patterns)
    {
        if (item.Texts(key).Count == 0)
        {
            return [];
        }

        var helper = new SignalPattern { Index = patterns.Count, Id = "", Kind = PatternKind.Signal, Category = "", Bare = BareMatching.Always };
        patterns.Add(helper);
        AddPhrases(item, key, compiler, helper.Index);
        return [helper.Index];
    }

    private static void AddPhrases(YamlFile item, string key, PhraseCompiler compiler, int pattern)
    {
        var phrases = item.TextsWithLines(key);
        if (phrases.Count == 0)
        {
            item.Issue(key, $"không có câu mẫu nào trong `{key}`", "cần ít nhất một câu mẫu");
        }

        foreach (var (text, _) in phrases)
        {
            if (compiler.Add(text, pattern) is { } problem)
            {
                item.Issue(key, problem, "xem cách viết ở đầu tệp signals.yaml");
            }
        }
    }

    private static BareMatching Bare(YamlFile item)
    {
        switch (item.OptionalText("bare"))
        {
            case null:
            case "phrases":
                return BareMatching.Phrases;
            case "always":
                return BareMatching.Always;
            case "never":
                return BareMatching.Never;
            case var other:
                item.Issue("bare", $"`bare: {other}` không có nghĩa", "cần phrases, always hoặc never");
                return BareMatching.Phrases;
        }
    }

    private static string Level(YamlFile item, string key, string name)
    {
        if (LevelNames.Contains(name))
        {
            return name;
        }

        if (name.Length > 0)
        {
            item.Issue(key, $"không có mức `{name}`", "cần none, concern, high hoặc imminent");
        }

        return "concern";
    }

    private static YamlFile? Open(string directory, string name, List<ContentIssue> issues)
    {
        try
        {
            return YamlFile.Parse(name, File.ReadAllText(Path.Combine(directory, name)), issues);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            issues.Add(new ContentIssue(name, 1, "không đọc được tệp", $"cần có tệp {name}"));
            return null;
        }
    }
}
