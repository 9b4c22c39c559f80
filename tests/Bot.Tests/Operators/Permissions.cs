namespace DvBot.Bot.Tests.Operators;

/// <summary>Who may open a file, as the shell writes it.</summary>
internal static class Permissions
{
    /// <summary>In octal.</summary>
    public static string Of(string path) =>
        OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : Convert.ToString((int)File.GetUnixFileMode(path), 8);
}
