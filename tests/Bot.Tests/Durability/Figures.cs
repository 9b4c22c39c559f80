using Xunit;

namespace DvBot.Bot.Tests.Durability;

/// <summary>Prints what a suite measured: to the test's output and, when DVBOT_FIGURES names a file, to its end.</summary>
internal static class Figures
{
    private static readonly Lock Gate = new();

    /// <summary>Prints one line.</summary>
    public static void Print(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable("DVBOT_FIGURES") is { Length: > 0 } path)
        {
            lock (Gate)
            {
                File.AppendAllText(path, line + "\n");
            }
        }
    }
}
