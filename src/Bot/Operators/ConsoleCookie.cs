namespace DvBot.Bot.Operators;

/// <summary>
/// A cookie of the console: not for scripts, not for other sites (links to the console from elsewhere first show the login page,
/// which is worth it), encrypted transport only, except on this machine itself.
/// </summary>
internal sealed class ConsoleCookie : CookieBuilder
{
    /// <summary>With a name.</summary>
    public ConsoleCookie(string name)
    {
        Name = name;
        Path = "/";
        HttpOnly = true;
        SameSite = SameSiteMode.Strict;
        IsEssential = true;
    }

    /// <inheritdoc/>
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = context.Request.IsHttps || !LocalRequest.Is(context);
        return options;
    }
}
