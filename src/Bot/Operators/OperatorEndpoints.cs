using DvBot.Bot.Operators.Console;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace DvBot.Bot.Operators;

/// <summary>The console: its pages, and the forms that sign in and out and use one-time links.</summary>
internal static class OperatorEndpoints
{
    /// <summary>Longest form, in bytes.</summary>
    private const int MostBytes = 16 << 10;

    /// <summary>Maps everything under <c>/operators</c>.</summary>
    public static void MapOperators(this WebApplication app)
    {
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(o =>
            {
                // The headers of the console say it already; and compressing what a stranger may have a part in would tell about the rest.
                o.ContentSecurityFrameAncestorsPolicy = null;
                o.DisableWebSocketCompression = true;
            })
            .RequireAuthorization();

        var door = app.Services.GetRequiredService<FormDoor>();
        var forms = app.MapGroup("").AddEndpointFilter(door.OwnFormAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        var tries = forms.MapGroup("").AllowAnonymous().AddEndpointFilter(door.NotTooOftenAsync);
        tries.MapPost(OperatorPaths.SignIn, SignInAsync);
        tries.MapPost(OperatorPaths.FirstAccount, MakeFirstAccountAsync);
        tries.MapPost(OperatorPaths.SetPassword, SetPasswordAsync);
        var own = forms.MapGroup("").RequireAuthorization();
        own.MapPost(OperatorPaths.SignOut, (Delegate)SignOutAsync);
        own.MapPost(OperatorPaths.SignOutEverywhere, SignOutEverywhereAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, OperatorSignIn signIn, Rights rights)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var back = form[OperatorPaths.Return].ToString();
        if (await signIn.EnterAsync(form["name"].ToString(), form["password"].ToString(), context.RequestAborted) is not { } account)
        {
            var again = OperatorPaths.IsOwn(back) ? $"&{OperatorPaths.Return}={Uri.EscapeDataString(back)}" : "";
            return Results.LocalRedirect($"{OperatorPaths.Login}?error=1{again}");
        }

        return Results.LocalRedirect(OperatorPaths.IsOwn(back) && back != OperatorPaths.Root ? back : Landing(account, rights));
    }

    private static async Task<IResult> MakeFirstAccountAsync(HttpContext context, OperatorUsers users, OperatorSignIn signIn, OperatorAccounts accounts, FirstAccountLink link, Rights rights)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var token = form["token"].ToString();
        if (!link.Works(token))
        {
            return Results.LocalRedirect(OperatorPaths.LinkRefused);
        }

        var name = form["name"].ToString();
        var hash = form["password"] == form["again"] ? await users.HashAsync(name, form["password"].ToString()) : "";
        var result = string.IsNullOrEmpty(hash)
            ? new AccountResult(AccountOutcome.BadPassword)
            : await accounts.AddFirstAsync(name, hash, context.RequestAborted);
        return await EnteredAsync(result, $"{OperatorPaths.FirstAccount}/{token}?error={(hash is "" ? "Again" : result.Outcome.ToString())}", signIn, rights);
    }

    private static async Task<IResult> SetPasswordAsync(HttpContext context, OperatorUsers users, OperatorSignIn signIn, OperatorAccounts accounts, Rights rights)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var token = form["token"].ToString();
        if (accounts.FindByLink(token) is not { } account)
        {
            return Results.LocalRedirect(OperatorPaths.LinkRefused);
        }

        var hash = form["password"] == form["again"] ? await users.HashAsync(account.Name, form["password"].ToString()) : "";
        var result = string.IsNullOrEmpty(hash)
            ? new AccountResult(AccountOutcome.BadPassword)
            : await accounts.SetPasswordAsync(token, hash, context.RequestAborted);
        return await EnteredAsync(result, $"{OperatorPaths.SetPassword}/{token}?error={(hash is "" ? "Again" : result.Outcome.ToString())}", signIn, rights);
    }

    private static async Task<IResult> EnteredAsync(AccountResult result, string again, OperatorSignIn signIn, Rights rights)
    {
        if (result.Outcome == AccountOutcome.LinkRefused)
        {
            return Results.LocalRedirect(OperatorPaths.LinkRefused);
        }

        if (result.Account is not { } account)
        {
            return Results.LocalRedirect(again);
        }

        await signIn.EnterAsync(account);
        return Results.LocalRedirect(Landing(account, rights));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(OperatorPaths.Login);
    }

    private static async Task<IResult> SignOutEverywhereAsync(HttpContext context, OperatorAccounts accounts)
    {
        if (accounts.Of(context.User) is { } account)
        {
            await accounts.SignOutEverywhereAsync(account.Id, context.RequestAborted);
        }

        return await SignOutAsync(context);
    }

    // Who may not see the queue manages accounts.
    private static string Landing(Operator account, Rights rights) => rights.May(account.Role, Permission.SeeQueue) ? OperatorPaths.Root : OperatorPaths.Accounts;
}
