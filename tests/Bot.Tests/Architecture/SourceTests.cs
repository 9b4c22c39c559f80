using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Architecture;

/// <summary>Habits of the source: small files, one type each, in the folder of their namespace, with names that say something.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 600;

    private static readonly string[] _distrusted = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Processor", "Info", "Data", "Base"];

    [Fact]
    public void One_type_a_file_and_the_file_bears_its_name()
    {
        var problems = new List<string>();
        foreach (var file in Source.Product().Where(f => !f.EndsWith("/Program.cs", StringComparison.Ordinal)))
        {
            var types = Source.Lines(file).Select(l => TypeDeclaration().Match(l)).Where(m => m.Success).Select(m => m.Groups["name"].Value).ToArray();
            var name = Path.GetFileNameWithoutExtension(file);
            var brace = name.IndexOf('{', StringComparison.Ordinal);
            if (types.Length != 1 || types[0] != (brace < 0 ? name : name[..brace]))
            {
                problems.Add($"{file}: {string.Join(", ", types)}");
            }
        }

        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var problems = new List<string>();
        foreach (var file in Source.Product().Where(f => !f.EndsWith("/Program.cs", StringComparison.Ordinal)))
        {
            var expected = $"namespace DvBot.{Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')};";
            if (!Source.Lines(file).Contains(expected))
            {
                problems.Add($"{file}: expected {expected}");
            }
        }

        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    [Fact]
    public void No_namespace_bears_the_name_of_a_type()
    {
        foreach (var project in Source.Product().GroupBy(f => f.Split('/')[1]))
        {
            var folders = project.Select(f => f.Split('/')[^2]).ToHashSet();
            project.Select(f => Path.GetFileNameWithoutExtension(f)).Where(folders.Contains).ShouldBeEmpty();
        }
    }

    [Fact]
    public void No_type_bears_a_name_to_distrust()
    {
        var types = typeof(Cli.CommandLine).Assembly.GetTypes().Concat(typeof(Knowledge.Content.ContentPack).Assembly.GetTypes());
        types.Where(t => t.FullName!.StartsWith("DvBot.", StringComparison.Ordinal) && !t.Name.Contains('<', StringComparison.Ordinal))
            .Where(t => Array.Exists(_distrusted, d => t.Name.Split('`')[0].EndsWith(d, StringComparison.Ordinal)))
            .Select(t => t.FullName)
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_source_file_is_longer_than_600_lines() =>
        Source.All()
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && Source.Lines(f).Length > MostLines)
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_to_be_done()
    {
        string[] words = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "NotImplemented" + "Exception"];
        Found(Source.Product(), l => Array.Exists(words, w => l.Contains(w, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_names_a_machine_or_a_package_registry() =>
        Found(Source.All().Where(IsText), l => MachinePath().IsMatch(l) || Registry().IsMatch(l)).ShouldBeEmpty();

    private static string[] Found(IEnumerable<string> files, Func<string, bool> wrong) =>
        [.. files.SelectMany(f => Source.Lines(f).Select((l, i) => (Line: l, Number: i + 1)).Where(l => wrong(l.Line)).Select(l => $"{f}:{l.Number}: {l.Line.Trim()}"))];

    private static bool IsText(string file) => Path.GetExtension(file) is not (".png" or ".jpg" or ".ico" or ".woff2" or ".ttf" or ".zip" or ".dll");

    [GeneratedRegex(@"^(?:public |internal |file |sealed |static |abstract |partial |readonly |ref |unsafe )*(?:delegate [\w<>?,. ]+? (?=\w+\()|(?:class|interface|enum|struct|record struct|record class|record) )(?<name>\w+)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"(?<![\w/.:-])(?:/(?:work|root)/|/(?:home|Users)/\w|/tmp/[a-z]/|[A-Z]:[\\]Users)")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"https?://[^/\s""']*(?:nuget|npmjs|registry|artifactory|nexus|pypi|crates)[^/\s""']*/", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}
