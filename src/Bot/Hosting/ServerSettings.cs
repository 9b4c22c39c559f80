using DvBot.Bot.Operators;

namespace DvBot.Bot.Hosting;

/// <summary>Settings of accounts, transport and proxy, looked at together.</summary>
/// <param name="Operators">Accounts and sessions.</param>
/// <param name="Proxy">The web server before this one.</param>
/// <param name="Https">Encrypted transport.</param>
/// <param name="PublicUrl">How people reach the server (<c>Public:Url</c>), without an ending slash; null when it is not set.</param>
internal sealed record ServerSettings(OperatorOptions Operators, ReverseProxyOptions Proxy, HttpsOptions Https, string? PublicUrl)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="StartException">Some are wrong; the message names them all.</exception>
    public static ServerSettings Read(IConfiguration configuration)
    {
        var problems = new List<string>();
        var operators = Bound<OperatorOptions>("Operators");
        var proxy = Bound<ReverseProxyOptions>("Proxy");
        var https = Bound<HttpsOptions>("Https");
        problems.AddRange([.. operators.Problems(), .. proxy.Problems(), .. https.Problems()]);
        var url = configuration["Public:Url"];
        if (!string.IsNullOrEmpty(url) && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/" && uri.Fragment.Length == 0))
        {
            problems.Add("Public:Url is not an address. Expected: scheme, host and port only, such as https://desk.example.vn.");
        }

        return problems.Count > 0
            ? throw new StartException(string.Join('\n', problems))
            : new ServerSettings(operators, proxy, https, string.IsNullOrEmpty(url) ? null : url.TrimEnd('/'));

        T Bound<T>(string section)
            where T : new()
        {
            var options = new T();
            foreach (var value in configuration.GetSection(section).GetChildren())
            {
                try
                {
                    var alone = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
                    foreach (var (key, text) in value.AsEnumerable())
                    {
                        alone[key] = text;
                    }

                    new ConfigurationBuilder().AddInMemoryCollection(alone).Build().GetSection(section).Bind(options);
                }
                catch (InvalidOperationException)
                {
                    problems.Add($"{section}:{value.Key} is \"{value.Value}\". Expected: {typeof(T).GetProperties().FirstOrDefault(p => p.Name.Equals(value.Key, StringComparison.OrdinalIgnoreCase))?.PropertyType.Name ?? "another value"}.");
                }
            }

            return options;
        }
    }
}
