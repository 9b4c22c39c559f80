using System.Text.Json;
using DvBot.Benchmarks.Processes;

namespace DvBot.Benchmarks.Understanding;

/// <summary>nlp.js (<c>node-nlp</c>), trained on the same lines in <c>peers/nlpjs</c>.</summary>
internal static class NlpJsPeer
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "Benchmarks", "peers", "nlpjs");

    /// <summary>Classes of the texts, with milliseconds for each.</summary>
    public static async Task<(string[] Ids, double[] Milliseconds)> RankAsync(IReadOnlyList<(string Id, string Text)> lines, IReadOnlyList<string> texts)
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", "node-nlp", "package.json")))
        {
            Console.WriteLine("Installing nlp.js (npm ci) ...");
            using var npm = ChildProcess.Start("npm", Folder, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            if (await npm.WaitAsync(TimeSpan.FromMinutes(3)) != 0)
            {
                throw new BenchmarkFailedException($"npm ci failed:\n{npm.LastLines}");
            }
        }

        using var folder = new TemporaryFolder();
        var from = Path.Combine(folder.Path, "in.json");
        var to = Path.Combine(folder.Path, "out.json");
        await File.WriteAllTextAsync(from, JsonSerializer.Serialize(new { train = lines.Select(l => new { text = l.Text, id = l.Id }), test = texts }));
        using var node = ChildProcess.Start("node", Folder, ["rank.js", from, to]);
        if (await node.WaitAsync(TimeSpan.FromMinutes(20)) != 0)
        {
            throw new BenchmarkFailedException($"nlp.js failed:\n{node.LastLines}");
        }

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(to));
        return (
            [.. result.RootElement.GetProperty("ids").EnumerateArray().Select(i => i.GetString()!)],
            [.. result.RootElement.GetProperty("milliseconds").EnumerateArray().Select(i => i.GetDouble())]);
    }
}
