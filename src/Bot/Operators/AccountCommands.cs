using System.Globalization;
using DvBot.Bot.Conversations;

namespace DvBot.Bot.Operators;

/// <summary>The verbs that look after accounts, wherever they are run: by the server for a verb that asked it, or by the verb itself. Thread safe.</summary>
internal sealed class AccountCommands(OperatorAccounts accounts, Rights rights, OperatorOptions options, DeskAddress address, TimeProvider time)
{
    /// <summary>Every verb.</summary>
    public static IReadOnlyList<string> Verbs { get; } = ["add", "list", "role", "reset", "lock", "unlock", "sign-out", "remove"];

    /// <summary>Does what a verb asks for.</summary>
    public async ValueTask<AccountAnswer> DoAsync(AccountCommand command, CancellationToken cancellation)
    {
        switch (command.Verb)
        {
            case "list":
                return new AccountAnswer(true, List());
            case "add":
                return Answer(await accounts.AddAsync(command.Name, command.Role, cancellation), command, a => $"Account {a.Name} ({a.Role}) is made.");
        }

        if (accounts.FindByName(command.Name) is not { } account)
        {
            return Answer(new AccountResult(AccountOutcome.NotFound), command, null!);
        }

        return command.Verb switch
        {
            "role" => Answer(await accounts.SetRoleAsync(account.Id, command.Role, cancellation), command, a => $"{a.Name} is {a.Role} now."),
            "reset" => Answer(await accounts.ResetAsync(account.Id, cancellation), command, a => $"The password of {a.Name} works no more, and every session has ended."),
            "lock" => Answer(await accounts.LockAsync(account.Id, cancellation), command, a => $"{a.Name} is locked, and every session has ended."),
            "unlock" => Answer(await accounts.UnlockAsync(account.Id, cancellation), command, a => $"{a.Name} is open."),
            "sign-out" => Answer(await accounts.SignOutEverywhereAsync(account.Id, cancellation), command, a => $"Every session of {a.Name} has ended."),
            "remove" => Answer(await accounts.RemoveAsync(account.Id, cancellation), command, a => $"{a.Name} is removed."),
            _ => new AccountAnswer(false, $"Unknown verb. Expected: {string.Join(", ", Verbs)}."),
        };
    }

    /// <summary>The link that sets a password.</summary>
    public string PasswordLink(string token) => address.Link($"{OperatorPaths.SetPassword}/{token}");

    private AccountAnswer Answer(AccountResult result, AccountCommand command, Func<Operator, string> done) => result.Outcome switch
    {
        AccountOutcome.Done when result.Token is { } token => new AccountAnswer(true, $"{done(result.Account!)}\nLink to set the password (works once, {options.LinkHours} hours): {PasswordLink(token)}"),
        AccountOutcome.Done => new AccountAnswer(true, done(result.Account!)),
        AccountOutcome.BadName => new AccountAnswer(false, $"That is not a name. Expected: {OperatorName.Expected}."),
        AccountOutcome.UnknownRole => new AccountAnswer(false, $"Unknown role \"{command.Role}\". Expected: --role {string.Join('|', rights.Roles)}."),
        AccountOutcome.NameTaken => new AccountAnswer(false, "There is an account of that name. Expected: another name."),
        AccountOutcome.NotFound => new AccountAnswer(false, "There is no account of that name. Expected: a name that `operators list` shows."),
        _ => new AccountAnswer(false, "It could not be done."),
    };

    private string List()
    {
        var all = accounts.All();
        return all.Count == 0
            ? "No accounts."
            : string.Join('\n', all.Select(a => $"{a.Name}\t{a.Role}\t{State(a)}\tmade {VietnamTime.Of(a.CreatedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}"));
    }

    private string State(Operator account) =>
        account.DisabledAt is not null ? "locked"
        : account.LockoutEnd > time.GetUtcNow() ? "locked for a while"
        : account.PasswordHash is null ? "no password yet"
        : "open";
}
