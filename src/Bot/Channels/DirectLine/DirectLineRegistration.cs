using DvBot.Bot.Privacy;

namespace DvBot.Bot.Channels.DirectLine;

/// <summary>Registers the Direct Line door.</summary>
internal static class DirectLineRegistration
{
    /// <summary>Adds the door's parts.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new DirectLineOptions();
        configuration.GetSection("Limits").Bind(options);
        configuration.GetSection("DirectLine").Bind(options);
        return services
            .AddSingleton(options)
            .AddSingleton(s => new DirectLineToken(s.GetRequiredService<MasterKey>().Tokens, s.GetRequiredService<TimeProvider>()))
            .AddSingleton<DirectLineStream>()
            .AddSingleton<DirectLineEndpoints>();
    }

    /// <summary>Maps the door's paths.</summary>
    public static void MapDirectLine(this IEndpointRouteBuilder routes) =>
        routes.ServiceProvider.GetRequiredService<DirectLineEndpoints>().Map(routes);
}
