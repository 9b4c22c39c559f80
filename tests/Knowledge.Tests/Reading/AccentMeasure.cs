using System.Diagnostics;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Text;
using DvBot.Knowledge.Words;
using Xunit;

namespace DvBot.Knowledge.Tests.Reading;

public sealed class AccentMeasure(ITestOutputHelper output)
{
    [Fact]
    public void Load()
    {
        for (var i = 0; i < 4; i++)
        {
            var w = Stopwatch.StartNew();
            var folder = ContentFolder.Read(Repository.Content, []);
            var a = w.Elapsed.TotalMilliseconds;
            var lex = LexiconFileReader.Read(Repository.Content, null, []);
            var b = w.Elapsed.TotalMilliseconds;
            var speech = SpeechFiles.Read(folder, lex);
            var c = w.Elapsed.TotalMilliseconds;
            var nm = new SpeechModelBuilder(lex);
            w.Restart();
            SpeechFiles.AddNames(nm, folder!);
            var d = w.Elapsed.TotalMilliseconds; w.Restart();
            SpeechFiles.AddLists(nm, folder!);
            var e2 = w.Elapsed.TotalMilliseconds; w.Restart();
            nm.Build();
            output.WriteLine($"names {d:F1} lists {e2:F1} build {w.Elapsed.TotalMilliseconds:F1}");
            output.WriteLine($"folder {a:F1} lexicon {b - a:F1} speech {c - b:F1} ms; {speech.Syllables.Count} syllables {speech.Syllables.Sum(s => s.FormCounts.Sum())} tokens {speech.Size}");
        }
        foreach (var text in (string[])["chong em danh em", "tu tu", "em muon tu tu", "tu tu roi em tinh", "no cam dao dam em", "theo dao", "bi hiep dam", "chòng em đanh em", "em bi ban trai danh", "no lay sung ban em", "ban nha"])
        {
            var u = Utterance.Read(text, LexiconFileReader.Read(Repository.Content, []));
            output.WriteLine(string.Join("  ", u.Restored.Select(r => string.Join("/", r.Candidates.Select(c => $"{c.Form}:{c.Probability:F2}")))));
        }
    }

    [Fact]
    public void Folds()
    {
        var lex = LexiconFileReader.Read(Repository.Content, null, []);
        var folder = ContentFolder.Read(Repository.Content, []);
        var pack = DvBot.Knowledge.Tests.Content.RepositoryContent.Pack;
        var lines = pack.Articles.Values.OrderBy(a => a.Id, StringComparer.Ordinal).SelectMany(a => a.AskedAs)
            .Where(l => { var w = Utterance.Read(l, lex).Tokens.Where(t => t.Kind == TokenKind.Word).ToArray(); return w.Length > 1 && w.Count(t => t.HasMarks) * 2 >= w.Length; }).ToArray();
        var (all, right, shown) = (0, 0, 0);
        var wrong = new Dictionary<string, int>();
        for (var fold = 0; fold < 5; fold++)
        {
            var left = lines.Where((_, i) => i % 5 == fold).ToHashSet();
            var speech = SpeechFiles.Read(folder, lex, left);
            var lexicon = lex.With(speech);
            foreach (var line in left)
            {
                var truth = Utterance.Read(line, lexicon).Tokens.Where(t => t.Kind == TokenKind.Word).ToArray();
                var bare = Utterance.Read(VietnameseText.RemoveMarks(line), lexicon);
                var read = bare.Tokens.Select((t, i) => (t, r: bare.Restored[i])).Where(x => x.t.Kind == TokenKind.Word).ToArray();
                if (truth.Length != read.Length) { continue; }
                for (var i = 0; i < truth.Length; i++)
                {
                    if (truth[i].Typed.Length > 0 || truth[i].Bare != read[i].t.Bare) { continue; }
                    all++;
                    if (truth[i].Form == read[i].r.Best) { right++; }
                    else { var k = truth[i].Form + "->" + read[i].r.Best; wrong[k] = wrong.GetValueOrDefault(k) + 1; }
                    if (read[i].r.ProbabilityOf(truth[i].Form) > 0) { shown++; }
                }
            }
        }
        output.WriteLine($"{lines.Length} lines, {all} syllables, best {100.0 * right / all:F2} %, among candidates {100.0 * shown / all:F2} %");
        output.WriteLine(string.Join(", ", wrong.OrderByDescending(w => w.Value).Take(100).Select(w => $"{w.Key}:{w.Value}")));
    }
}
