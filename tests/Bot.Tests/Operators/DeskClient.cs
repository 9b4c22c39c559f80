using System.Net;

namespace DvBot.Bot.Tests.Operators;

/// <summary>A browser, as far as forms and cookies go. It follows no redirect.</summary>
internal sealed class DeskClient : IDisposable
{
    private readonly HttpClient _http;

    /// <summary>Without cookies.</summary>
    public DeskClient(Uri address)
    {
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };
    }

    /// <summary>Its cookies.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Headers it sends with everything.</summary>
    public System.Net.Http.Headers.HttpRequestHeaders Headers => _http.DefaultRequestHeaders;

    /// <summary>True for the answer to a form that signed somebody in.</summary>
    public static bool IsEntered(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.ToString() is "/operators" or "/operators/accounts";

    /// <summary>True for an answer that sends to the login page, to the page for those who may not, or says so.</summary>
    public static bool IsRefused(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (answer.Headers.Location?.ToString() is { } to && (to.Contains("/operators/login?returnUrl=", StringComparison.Ordinal) || to.Contains("/operators/denied", StringComparison.Ordinal)));

    /// <summary>The value of a cookie; null when there is none.</summary>
    public string? Cookie(string name) => Cookies.GetCookies(_http.BaseAddress!)[name]?.Value;

    /// <summary>Opens a page.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Opens a page and gives its text.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Opens a page, fills in its form and sends it where the page says; hidden fields are sent along.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, Dictionary<string, string> fields)
    {
        var text = await ReadAsync(page);
        var action = Between(text, "action=\"", "\"");
        fields["__RequestVerificationToken"] = Desk.FormToken(text);
        if (text.Contains("name=\"token\"", StringComparison.Ordinal))
        {
            fields["token"] = Between(text, "name=\"token\" value=\"", "\"");
        }

        return await PostAsync(action, fields);
    }

    /// <summary>Fills in the login page.</summary>
    public Task<HttpResponseMessage> SignInAsync(string name, string password) => SubmitAsync("/operators/login", new() { ["name"] = name, ["password"] = password });

    /// <summary>True if the console lets this browser in.</summary>
    public async Task<bool> IsInsideAsync()
    {
        using var answer = await GetAsync("/operators");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static string Between(string text, string before, string after)
    {
        var from = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return WebUtility.HtmlDecode(text[from..text.IndexOf(after, from, StringComparison.Ordinal)]);
    }
}
