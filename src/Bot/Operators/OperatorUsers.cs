using DvBot.Knowledge.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DvBot.Bot.Operators;

/// <summary>ASP.NET Core Identity's way to passwords and lockouts, on our clock. One for each request.</summary>
internal sealed class OperatorUsers(
    IUserStore<OperatorUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<OperatorUser> hasher,
    IEnumerable<IUserValidator<OperatorUser>> userValidators,
    IEnumerable<IPasswordValidator<OperatorUser>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<OperatorUser>> logger,
    OperatorOptions desk,
    TimeProvider time) : UserManager<OperatorUser>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    /// <inheritdoc/>
    public override Task<bool> IsLockedOutAsync(OperatorUser user) => Task.FromResult(user.Account.LockoutEnd > time.GetUtcNow());

    /// <inheritdoc/>
    public override Task<IdentityResult> AccessFailedAsync(OperatorUser user)
    {
        var now = time.GetUtcNow();
        user.Change(a => a.WrongTries + 1 < desk.WrongTries
            ? a with { WrongTries = a.WrongTries + 1 }
            : a with { WrongTries = 0, LockoutEnd = now.AddMinutes(desk.LockMinutes) });
        return UpdateUserAsync(user);
    }

    /// <inheritdoc/>
    public override Task<bool> CheckPasswordAsync(OperatorUser user, string password) => base.CheckPasswordAsync(user, Written(password));

    /// <summary>The hash of a new password; null when it breaks a rule.</summary>
    /// <param name="name">The name it is for.</param>
    /// <param name="password">As typed.</param>
    public async Task<string?> HashAsync(string name, string password)
    {
        if (password.Length > PasswordRules.Longest)
        {
            return null;
        }

        var user = new OperatorUser(new Operator(Guid.Empty, 0, name, "", null, "", default));
        return (await ValidatePasswordAsync(user, Written(password))).Succeeded ? PasswordHasher.HashPassword(user, Written(password)) : null;
    }

    /// <summary>Takes the time of a check for a name that nobody has.</summary>
    public void CheckNobody(string password) =>
        PasswordHasher.VerifyHashedPassword(new OperatorUser(new Operator(Guid.Empty, 0, "", "", null, "", default)), Nobody(PasswordHasher), Written(password));

    private static string? _nobody;

    private static string Nobody(IPasswordHasher<OperatorUser> hasher) =>
        _nobody ??= hasher.HashPassword(new OperatorUser(new Operator(Guid.Empty, 0, "", "", null, "", default)), OneTimeToken.Create());

    // Keyboards write Vietnamese letters in two ways.
    private static string Written(string password) => VietnameseText.Compose(password);
}
