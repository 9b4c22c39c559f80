using System.Diagnostics;
using System.Text.Json;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using Xunit;

namespace DvBot.Knowledge.Tests.Places;

public sealed class Scratch
{
    [Fact]
    public void Run()
    {
        var root = Path.GetDirectoryName(Path.GetDirectoryName(RealPlaces.ContentDirectory)!)!;
        var outDir = Directory.CreateDirectory(Path.Combine(root, "artifacts", "scratch")).FullName;
        using var w = new StreamWriter(Path.Combine(outDir, "places.txt"));
        int all = 0, ok = 0, p = 0, c = 0, cAll = 0, a = 0, aAll = 0, need = 0;
        foreach (var line in File.ReadLines(Path.Combine(root, "tests/Evaluation/understanding/places.jsonl")))
        {
            if (line.Length == 0) { continue; }
            var d = JsonDocument.Parse(line).RootElement;
            var text = d.GetProperty("text").GetString()!;
            var province = d.GetProperty("province").GetString();
            var commune = d.GetProperty("commune").GetString();
            var ask = d.GetProperty("ask").GetBoolean();
            var f = RealPlaces.Find(text);
            all++;
            var pOk = f?.Province == province; var cOk = f?.Commune == commune; var aOk = (f?.Ask ?? false) == ask;
            p += pOk ? 1 : 0;
            if (commune != null) { cAll++; c += cOk ? 1 : 0; }
            if (ask) { aAll++; a += f?.Ask == true ? 1 : 0; } else if (f?.Ask == true) { need++; }
            if (pOk && cOk && aOk) { ok++; }
            else { w.WriteLine($"{text}  => {RealPlaces.Say(text)}  WANT {province} / {commune}{(ask ? "?" : "")}   [{d.GetProperty("note").GetString()}]"); }
        }
        w.WriteLine($"whole {ok}/{all} province {p}/{all} commune {c}/{cAll} ask {a}/{aAll} needless {need}");
        foreach (var name in new[] { "questions", "off-topic" })
        {
            using var o = new StreamWriter(Path.Combine(outDir, name + ".txt"));
            foreach (var line in File.ReadLines(Path.Combine(root, $"tests/Evaluation/understanding/{name}.jsonl")))
            {
                if (line.Length == 0) { continue; }
                Show(o, JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
            }
        }
        using (var o = new StreamWriter(Path.Combine(outDir, "messages.txt")))
        {
            foreach (var line in File.ReadLines(Path.Combine(root, "tests/Benchmarks/messages.txt"))) { Show(o, line); }
        }
        using (var o = new StreamWriter(Path.Combine(outDir, "asked.txt")))
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(RealPlaces.ContentDirectory, "articles"), "*.md", SearchOption.AllDirectories))
            {
                foreach (var line in File.ReadLines(file).Where(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal))) { Show(o, line.Trim()[2..].Trim('"')); }
            }
        }
        var mine = Path.Combine(outDir, "in.txt");
        if (File.Exists(mine))
        {
            using var o = new StreamWriter(Path.Combine(outDir, "out.txt"));
            foreach (var line in File.ReadLines(mine)) { o.WriteLine($"{line}  => {RealPlaces.Say(line)}"); }
        }
        var gen = Path.Combine(outDir, "gen.tsv");
        if (File.Exists(gen))
        {
            using var o = new StreamWriter(Path.Combine(outDir, "gen.txt"));
            var tally = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
            foreach (var line in File.ReadLines(gen))
            {
                var x = line.Split('\t');
                var f = RealPlaces.Find(x[0]);
                var t = tally.TryGetValue(x[4], out var q) ? q : tally[x[4]] = new int[4];
                t[0]++;
                var pOk = (f?.Province ?? "") == x[1]; var cOk = (f?.Commune ?? "") == x[2]; var aOk = (f?.Ask ?? false) == (x[3] == "1");
                t[1] += pOk ? 1 : 0; t[2] += cOk ? 1 : 0; t[3] += pOk && cOk && aOk ? 1 : 0;
                if (!(pOk && cOk && aOk)) { o.WriteLine($"{x[4]}: {x[0]}  => {RealPlaces.Say(x[0])}  WANT {x[1]} / {x[2]}{(x[3] == "1" ? "?" : "")}"); }
            }
            foreach (var (k, t) in tally) { w.WriteLine($"{k}: {t[0]} province {t[1] * 100 / t[0]}% commune {t[2] * 100 / t[0]}% whole {t[3] * 100 / t[0]}%"); }
        }

        var texts = File.ReadAllLines(Path.Combine(root, "tests/Benchmarks/messages.txt")).Where(t => t.Length > 0).Select(t => Utterance.Read(t, RealPlaces.Lexicon)).ToArray();
        var words = texts.Sum(t => t.PlainTokens.Count);
        var best = double.MaxValue;
        for (var r = 0; r < 200; r++)
        {
            var s = Stopwatch.GetTimestamp();
            foreach (var t in texts) { RealPlaces.Finder.Find(t); }
            best = Math.Min(best, Stopwatch.GetElapsedTime(s).TotalMicroseconds);
        }
        w.WriteLine($"{best / texts.Length:F1} us a message, {words / (double)texts.Length:F1} tokens, {best / words * 15:F1} us for 15");
        foreach (var q in new[] { "em o thanh hoa", "xa tan lap", "em o thanh hoa, xa tan lap", "em o thanh hoa bi chong danh nhieu lan roi", "bi chong danh nhieu lan roi ma khong biet bao ai ca", "xã Tân Lập, huyện Vũ Thư, tỉnh Thái Bình" })
        {
            var t = Utterance.Read(q, RealPlaces.Lexicon); var b1 = double.MaxValue;
            for (var r = 0; r < 3000; r++) { var s = Stopwatch.GetTimestamp(); RealPlaces.Finder.Find(t); b1 = Math.Min(b1, Stopwatch.GetElapsedTime(s).TotalMicroseconds); }
            w.WriteLine($"{q}: {b1:F1}");
        }
        foreach (var k in new[] { 1, 8, 64 })
        {
            var t = Utterance.Read(string.Join(' ', Enumerable.Repeat("em o thanh hoa bi chong danh nhieu lan roi ma khong biet bao ai ca, xa tan lap", k)), RealPlaces.Lexicon);
            var t2 = Utterance.Read(string.Join(' ', Enumerable.Repeat("chồng em say rượu về là đập phá đồ đạc, em muốn hỏi luật sư thì phải gặp ai ở đâu", k)), RealPlaces.Lexicon);
            var b1 = double.MaxValue; var b2 = double.MaxValue;
            for (var r = 0; r < 30; r++) { var s = Stopwatch.GetTimestamp(); RealPlaces.Finder.Find(t); b1 = Math.Min(b1, Stopwatch.GetElapsedTime(s).TotalMicroseconds); s = Stopwatch.GetTimestamp(); RealPlaces.Finder.Find(t2); b2 = Math.Min(b2, Stopwatch.GetElapsedTime(s).TotalMicroseconds); }
            w.WriteLine($"x{k}: {b1 / k:F1} {b2 / k:F1} us");
        }
        var l1 = double.MaxValue;
        for (var r = 0; r < 5; r++)
        {
            var s = Stopwatch.GetTimestamp();
            PlaceFileReader.Read(RealPlaces.ContentDirectory, []);
            l1 = Math.Min(l1, Stopwatch.GetElapsedTime(s).TotalMilliseconds);
        }
        w.WriteLine($"load {l1:F0} ms");
    }

    private static void Show(StreamWriter o, string t)
    {
        if (RealPlaces.Find(t) is { } f) { o.WriteLine($"{t}  => {RealPlaces.Say(t)}  <<{t.Substring(f.Start, f.Length)}>>"); }
    }
}
