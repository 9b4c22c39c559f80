using System.Runtime.InteropServices;

namespace DvBot.Benchmarks.Processes;

/// <summary>Signals of Linux.</summary>
internal static class Signals
{
    private const int Continue = 18;
    private const int Stop = 19;

    /// <summary>Lets a process stand still.</summary>
    public static void Pause(int process) => _ = Kill(process, Stop);

    /// <summary>Lets it go on.</summary>
    public static void Resume(int process) => _ = Kill(process, Continue);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
