using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Delivery;
using DvBot.Bot.Privacy;
using DvBot.Bot.Storage.LiteDb;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Durability;

[Trait("suite", "durability")]
[Collection(Servers.Name)]
public sealed class PlantedWordsTests
{
    private const int WrappedKey = 60;

    [Fact]
    public async Task Planted_words_are_in_no_file_no_log_and_no_figure()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        byte[] metrics;
        await using (var server = await ServerProcess.StartAsync(folder, FreePort.Take(), cancellation, ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Trace")))
        {
            using var client = new DirectLineClient(server.Address);
            var talk = await client.BeginAsync(cancellation);
            for (var i = 0; i < PlantedWords.All.Count; i++)
            {
                var word = PlantedWords.All[i];
                var activity = DirectLineClient.Message($"em nói {word} nha", $"{word}-id");
                activity["from"] = new JsonObject { ["id"] = word, ["name"] = word };
                activity["locale"] = word;
                activity["unknown"] = new JsonObject { [word] = word };
                ((JsonObject)activity["channelData"]!)["more"] = word;
                using var said = await client.PostAsync(talk, activity, cancellation);
                said.EnsureSuccessStatusCode();
                using var malformed = new StringContent($"{{\"type\":\"message\",\"text\":\"{word}", Encoding.UTF8, "application/json");
                using var refused = await client.SendAsync(talk, HttpMethod.Post, DirectLineClient.Activities(talk) + "?q=" + Uri.EscapeDataString(word), malformed, cancellation);
                using var odd = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{Uri.EscapeDataString(word)}/activities?watermark={Uri.EscapeDataString(word)}");
                odd.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Uri.EscapeDataString(word));
                odd.Headers.Add("X-Odd", Uri.EscapeDataString(word));
                using var unauthorized = await client.SendAsync(odd, cancellation);
                (await unauthorized.Content.ReadAsStringAsync(cancellation)).ShouldNotContain(word);
            }

            await client.ReadAnsweredAsync(talk, PlantedWords.All.Count, cancellation);
            using var http = new HttpClient { BaseAddress = server.Address };
            metrics = await http.GetByteArrayAsync(new Uri("/metrics", UriKind.Relative), cancellation);
            Found(folder).ShouldBeEmpty("while it runs");
            (await server.StopAsync(cancellation)).ShouldBe(0);
            PlantedWords.In(Encoding.UTF8.GetBytes(server.Log)).ShouldBeEmpty("in the log");
        }

        PlantedWords.In(metrics).ShouldBeEmpty("in the figures");
        Found(folder).ShouldBeEmpty("after it ended");
    }

    [Fact]
    public async Task Ask_and_chat_leave_nothing_behind()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        foreach (var (verb, input) in new[] { ("ask --jsonl", $"{{\"id\":\"1\",\"text\":\"em nói {PlantedWords.All[0]}\"}}\n"), ("chat", $"em nói {PlantedWords.All[1]}\n") })
        {
            var start = new ProcessStartInfo("dotnet", [typeof(LiteDbStore).Assembly.Location, .. verb.Split(' ')])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder.Path,
            };
            start.Environment["TMPDIR"] = folder.Path;
            using var process = Process.Start(start)!;
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
            process.StandardInput.Close();
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            process.ExitCode.ShouldBe(0, verb);
            output.Length.ShouldBeGreaterThan(40);
            TemporaryFolder.Files(folder.Path).ShouldBeEmpty(verb);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_destroyed_has_no_document_and_no_key_left(bool byHerself)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Data);
        using var master = MasterKey.Load(folder.Keys, null);
        var time = new FakeTimeProvider(Some.Time);
        byte[] key;
        await using (var store = Open(folder, master, time))
        {
            await TalkAsync(store);
            var wrapped = TemporaryFolder.Files(folder.Data).Single(f => f.Name.EndsWith("keys.slots", StringComparison.Ordinal)).Bytes;
            key = master.Unwrap(wrapped.AsSpan(0, WrappedKey), 0)!.Bytes.ToArray();
            Unwrapping(folder, master, key).ShouldBe(1, "before: the key lies in its slot and nowhere else");
            await DestroyAsync(store, byHerself);
            (await store.ReadPageAsync(0, 200, CancellationToken.None)).Count.ShouldBe(byHerself ? 1 : 0, "only the reply to the deletion stays");
            Unwrapping(folder, master, key).ShouldBe(0, "while it runs");
        }

        Unwrapping(folder, master, key).ShouldBe(0, "after it ended");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_encryption_the_words_are_gone_byte_by_byte(bool byHerself)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Data);
        using var master = MasterKey.Load(folder.Keys, null, plain: true);
        await using (var store = Open(folder, master, new FakeTimeProvider(Some.Time)))
        {
            await TalkAsync(store);
            Found(folder).ShouldNotBeEmpty("before: without encryption the words can be seen");
            await DestroyAsync(store, byHerself);
            Found(folder).ShouldBeEmpty("while it runs");
        }

        Found(folder).ShouldBeEmpty("after it ended");
    }

    private static LiteDbStore Open(TemporaryFolder folder, MasterKey master, TimeProvider time) =>
        LiteDbStore.Open(new RealDisk(folder.Data), master, new StoreOptions(), time);

    private static async Task TalkAsync(LiteDbStore store)
    {
        var key = Key;
        foreach (var word in PlantedWords.All)
        {
            await store.AcceptAsync(Some.Activity(key, word, $"em nói {word} nha"), CancellationToken.None);
            var recalled = (await store.RecallAsync(key, CancellationToken.None))!;
            var state = ConversationState.Fresh with { SelfForm = word, Turns = 1 };
            (await store.TryCommitAsync(Some.Commit(recalled, Some.Outcome($"nhắc lại {word}", state)), CancellationToken.None)).ShouldBe(CommitResult.Committed);
        }
    }

    private static ConversationKey Key { get; } = new("directline", "person of the test");

    private static async Task DestroyAsync(LiteDbStore store, bool byHerself)
    {
        if (byHerself)
        {
            (await store.AcceptAsync(Some.Activity(Key, text: "xoá"), CancellationToken.None)).Outcome.ShouldBe(AcceptOutcome.Accepted);
            var recalled = (await store.RecallAsync(Key, CancellationToken.None))!;
            (await store.TryCommitAsync(Some.Commit(recalled, Some.Outcome("đã xoá", erasure: Erasure.Now)), CancellationToken.None)).ShouldBe(CommitResult.Committed);
            return;
        }

        var due = store.Due(Some.Time.AddDays(2), 10).Single(w => w.Kind == Schedule.DueWorkKind.Retention);
        (await store.EraseIfExpiredAsync(due.Conversation, Some.Time.AddDays(2), CancellationToken.None)).ShouldBeNull();
        await store.CompleteAsync(due, CancellationToken.None);
    }

    private static List<string> Found(TemporaryFolder folder) =>
        [.. TemporaryFolder.Files(folder.Data).SelectMany(f => PlantedWords.In(f.Bytes).Select(w => $"{Path.GetFileName(f.Name)}: {w}"))];

    private static int Unwrapping(TemporaryFolder folder, MasterKey master, byte[] key)
    {
        var count = 0;
        foreach (var (_, bytes) in TemporaryFolder.Files(folder.Data))
        {
            for (var at = 0; at + WrappedKey <= bytes.Length; at++)
            {
                var window = bytes.AsSpan(at, WrappedKey);
                if (window.ContainsAnyExcept((byte)0) && master.Unwrap(window, 0) is { } found && found.Bytes.SequenceEqual(key))
                {
                    count++;
                }
            }
        }

        return count;
    }
}
