using DvBot.Bot.Screening;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Words;

namespace DvBot.Bot.Tests.Screening;

/// <summary>The screen over the real content, and whole conversations through it.</summary>
internal static class Screens
{
    internal static string Root { get; } = FindRoot();

    internal static Lexicon Lexicon { get; } = LexiconFileReader.Read(Path.Combine(Root, "content", "vi"), []);

    internal static SignalLexicon Signals { get; } = ScreeningFileReader.Read(Path.Combine(Root, "content", "vi"), []);

    internal static DangerScreen Screen { get; } = new(DangerRules.From(Signals));

    internal static ScreeningResult Assess(string text, ScreeningContext? context = null)
    {
        var utterance = Utterance.Read(text, Lexicon);
        return Screen.Assess(utterance, Signals.Find(utterance), context ?? ScreeningContext.Fresh);
    }

    /// <summary>The highest level of a conversation, and every reason it gave.</summary>
    internal static (DangerLevel Level, IReadOnlySet<string> Reasons) Converse(IEnumerable<string> turns)
    {
        var context = ScreeningContext.Fresh;
        foreach (var turn in turns)
        {
            context = After(context, Assess(turn, context));
        }

        return (context.Level, context.Reasons.ToHashSet());
    }

    internal static ScreeningContext After(ScreeningContext context, ScreeningResult result) =>
        new(result.Level > context.Level ? result.Level : context.Level, context.Reasons.Union(result.Reasons.Select(r => r.Code)).ToArray(), result.Speaker)
        {
            Background = context.Background.Union(result.Background).ToArray(),
        };

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DvBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("DvBot.sln was not found above " + AppContext.BaseDirectory);
    }
}
