namespace DvBot.Bot.Operators;

/// <summary>Paths of the console.</summary>
internal static class OperatorPaths
{
    /// <summary>The console, and its first page.</summary>
    public const string Root = "/operators";

    /// <summary>Where Blazor's circuits connect.</summary>
    public const string Circuits = "/_blazor";

    /// <summary>The login page.</summary>
    public const string Login = "/operators/login";

    /// <summary>Shown to somebody who may not.</summary>
    public const string Denied = "/operators/denied";

    /// <summary>Shown for every link that does not work.</summary>
    public const string LinkRefused = "/operators/link-refused";

    /// <summary>Cases; with an id behind it, the page of one.</summary>
    public const string Cases = "/operators/cases";

    /// <summary>The audit.</summary>
    public const string Audit = "/operators/audit";

    /// <summary>The accounts page.</summary>
    public const string Accounts = "/operators/accounts";

    /// <summary>Signs in.</summary>
    public const string SignIn = "/operators/sign-in";

    /// <summary>Signs out here.</summary>
    public const string SignOut = "/operators/sign-out";

    /// <summary>Ends every session of the account.</summary>
    public const string SignOutEverywhere = "/operators/sign-out-everywhere";

    /// <summary>Makes the first account; with the token behind it, the page for it.</summary>
    public const string FirstAccount = "/operators/first-account";

    /// <summary>Sets a password; with the token behind it, the page for it.</summary>
    public const string SetPassword = "/operators/set-password";

    /// <summary>Name of the login page's return address.</summary>
    public const string Return = "returnUrl";

    /// <summary>True for a path inside the console, which a form may lead back to.</summary>
    public static bool IsOwn(string? path) =>
        path is not null && (path == Root || path.StartsWith(Root + "/", StringComparison.Ordinal) || path.StartsWith(Root + "?", StringComparison.Ordinal))
        && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl);
}
