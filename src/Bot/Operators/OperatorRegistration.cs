using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using MudBlazor.Services;

namespace DvBot.Bot.Operators;

/// <summary>Registers accounts, sessions and the console.</summary>
internal static class OperatorRegistration
{
    /// <summary>Folder of the keys that protect sessions, inside the keys folder.</summary>
    public const string SessionKeys = "sessions";

    private const int MostBytesFromBrowser = 64 << 10;

    /// <summary>Adds accounts without the web: what the verbs need.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, Rights rights, OperatorOptions options) => services
        .AddSingleton(rights)
        .AddSingleton(options)
        .AddSingleton<OperatorAccounts>()
        .AddSingleton<FirstAccountLink>()
        .AddSingleton<AccountCommands>();

    /// <summary>Adds sessions and the console.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="options">Settings.</param>
    /// <param name="keyDirectory">Keys folder.</param>
    public static IServiceCollection AddConsole(this IServiceCollection services, OperatorOptions options, string keyDirectory)
    {
        services.AddDataProtection().SetApplicationName("dvbot");
        services.AddSingleton(new SessionKeyFiles(Path.Combine(keyDirectory, SessionKeys)));
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<SessionKeyFiles>((o, files) => o.XmlRepository = files);
        services.AddIdentityCore<OperatorUser>(o =>
            {
                o.User.AllowedUserNameCharacters = "";
                o.Password.RequiredLength = PasswordRules.Shortest;
                o.Password.RequiredUniqueChars = PasswordRules.Different;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<OperatorUserStore>()
            .AddUserManager<OperatorUsers>()
            .AddSignInManager<OperatorSignIn>()
            .AddClaimsPrincipalFactory<OperatorPrincipals>()
            .AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddSingleton<ILookupNormalizer, OperatorNormalizer>().AddSingleton<SignInTurns>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            o.Cookie = new ConsoleCookie("dvbot-desk");
            o.ExpireTimeSpan = TimeSpan.FromHours(options.SessionHours);
            o.SlidingExpiration = true;
            o.LoginPath = OperatorPaths.Login;
            o.AccessDeniedPath = OperatorPaths.Denied;
            o.ReturnUrlParameter = OperatorPaths.Return;
            o.EventsType = typeof(OperatorSessions);
        });
        services.AddSingleton<OperatorSessions>().AddSingleton<IAuthorizationHandler, PermissionHandler>();
        var authorization = services.AddAuthorizationBuilder();
        foreach (var permission in Enum.GetValues<Permission>())
        {
            authorization.AddPolicy(permission.ToString(), p => p.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
        }

        services.AddAntiforgery(o => o.Cookie = new ConsoleCookie("dvbot-form"));
        services.AddRazorComponents()
            .AddInteractiveServerComponents(o =>
            {
                o.DetailedErrors = false;
                o.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
                o.DisconnectedCircuitMaxRetained = 50;
            })
            .AddHubOptions(h =>
            {
                h.EnableDetailedErrors = false;
                h.MaximumReceiveMessageSize = MostBytesFromBrowser;
            });
        services.AddCascadingAuthenticationState();
        services.AddMudServices();
        return services
            .AddSingleton<FormDoor>()
            .AddScoped<SignedInOperator>()
            .AddScoped<CaseDesk>()
            .AddScoped<CircuitHandler, OperatorCircuit>();
    }
}
