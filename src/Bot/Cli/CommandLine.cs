using System.CommandLine;
using DvBot.Bot.Hosting;
using DvBot.Bot.Operators;
using DvBot.Bot.Privacy;

namespace DvBot.Bot.Cli;

/// <summary>The verbs (contracts, command line).</summary>
internal static class CommandLine
{
    /// <summary>Runs a verb; 0 when it went well.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, separated by semicolons.", DefaultValueFactory = _ => BotOptions.DefaultUrls };
        var data = new Option<string>("--data") { Description = "Data folder; one for each server.", DefaultValueFactory = _ => "data" };
        var keys = new Option<string>("--keys") { Description = "Folder of the master key, outside the data folder.", DefaultValueFactory = _ => BotOptions.DefaultKeys };
        var content = new Option<string>("--content") { Description = "Folder of content/vi.", DefaultValueFactory = _ => BotOptions.DefaultContent };
        BotOptions OptionsOf(ParseResult parsed) => new(parsed.GetValue(data)!, parsed.GetValue(keys)!, parsed.GetValue(content)!, parsed.GetValue(urls)!);

        var root = new RootCommand("DvBot: the helpline assistant.") { urls, data, keys, content };
        root.SetAction((parsed, cancellation) => ServeVerb.RunAsync(OptionsOf(parsed), cancellation));
        var serve = new Command("serve", "Runs the server.") { urls, data, keys, content };
        serve.SetAction((parsed, cancellation) => ServeVerb.RunAsync(OptionsOf(parsed), cancellation));
        root.Add(serve);

        var chat = new Command("chat", "A conversation in the terminal, with throw-away data.") { content };
        chat.SetAction((parsed, cancellation) => ChatVerb.RunAsync(parsed.GetValue(content)!, Console.In, Console.Out, cancellation));
        root.Add(chat);

        var jsonl = new Option<bool>("--jsonl") { Description = "One JSON object a line in and out.", Required = true };
        var asOf = new Option<string?>("--as-of") { Description = "The day that counts as today, YYYY-MM-DD." };
        var ask = new Command("ask", "Answers questions from standard input; touches no data folder.") { jsonl, asOf, content };
        ask.SetAction((parsed, cancellation) => AskVerb.RunAsync(parsed.GetValue(content)!, parsed.GetValue(asOf), TimeProvider.System, Console.In, Console.Out, Console.Error, cancellation));
        root.Add(ask);

        var contentVerb = new Command("content", "Looks after content/vi.");
        var check = new Command("check", "Reports every problem as file:line: what is wrong, what is expected.") { content };
        check.SetAction(parsed => ContentVerb.Check(parsed.GetValue(content)!, TimeProvider.System, Console.Out));
        var json = new Option<bool>("--json") { Description = "As JSON.", Required = true };
        var stats = new Command("stats", "Counts what the content holds.") { json, content };
        stats.SetAction(parsed => ContentVerb.Stats(parsed.GetValue(content)!, TimeProvider.System, Console.Out, Console.Error));
        contentVerb.Add(check);
        contentVerb.Add(stats);
        root.Add(contentVerb);

        root.Add(OperatorsCommand.Build(data, keys));

        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception e) when (e is StartException or MasterKeyException or RightsException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
