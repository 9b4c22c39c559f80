using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Words;
using Xunit;

namespace DvBot.Knowledge.Tests.Reading;

public sealed class MendMeasure(ITestOutputHelper output)
{
    private static readonly Lexicon Lexicon = LexiconFileReader.Read(Repository.Content, []);

    [Fact]
    public void Show()
    {
        foreach (var text in File.ReadAllLines("/tmp/textprobe/lines.txt"))
        {
            var u = Utterance.Read(text, Lexicon);
            output.WriteLine(text + "  =>  " + string.Join(' ', u.Tokens.Select(t => t.Form + (t.Others.Count > 0 ? "{" + string.Join(",", t.Others) + "}" : ""))) + "  =>  " + string.Join(' ', u.Restored.Select(r => r.Best)));
        }
    }

    [Fact]
    public void Differences()
    {
        var pack = DvBot.Knowledge.Tests.Content.RepositoryContent.Pack;
        var without = Lexicon.With(SpeechModel.Empty);
        foreach (var text in pack.Articles.Values.SelectMany(a => a.AskedAs).Concat(pack.Intents.Values.SelectMany(a => a.AskedAs)))
        {
            var a = string.Join(' ', Utterance.Read(text, Lexicon).Tokens.Select(t => t.Form));
            var b = string.Join(' ', Utterance.Read(text, without).Tokens.Select(t => t.Form));
            if (a != b) { output.WriteLine($"{text} : {b} => {a}"); }
        }
    }
}
