using Microsoft.AspNetCore.Identity;

namespace DvBot.Bot.Operators;

/// <summary>Rules for passwords: long, and not the name; no rules about kinds of characters (NIST SP 800-63B, section 5.1.1.2).</summary>
internal sealed class PasswordRules : IPasswordValidator<OperatorUser>
{
    /// <summary>Shortest password, in characters.</summary>
    public const int Shortest = 12;

    /// <summary>Longest password, in characters.</summary>
    public const int Longest = 200;

    /// <summary>Different characters it must hold at least.</summary>
    public const int Different = 5;

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<OperatorUser> manager, OperatorUser user, string? password)
    {
        var name = OperatorName.Key(user.Account.Name);
        var good = password is { Length: >= Shortest and <= Longest }
            && password.Distinct().Count() >= Different
            && (name.Length < 4 || !OperatorName.Key(password).Contains(name, StringComparison.Ordinal) || password.Length >= name.Length + Shortest);
        return Task.FromResult(good ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "password", Description = "The password breaks a rule." }));
    }
}
