using DvBot.Bot.Cli;

return await CommandLine.RunAsync(args);
