using System.Globalization;
using Microsoft.Playwright;

namespace DvBot.Browser.Tests.Leaving;

/// <summary>When, by the browser's own clock, the way out was pressed, the chat was gone and the other page was there.</summary>
internal sealed class ExitTimes
{
    private const string Script = """
        (() => {
          const tell = name => console.log('time', name, performance.timeOrigin + performance.now());
          if (location.pathname === '/mon-ngon') tell('committed');
          if (location.pathname !== '/') return;
          window.addEventListener('click', () => tell('pressed'), true);
          window.addEventListener('keydown', event => { if (event.key === 'Escape') tell('pressed'); }, true);
          document.addEventListener('DOMContentLoaded', () =>
            new MutationObserver(() => { if (!document.body.firstChild) tell('blank'); }).observe(document.body, { childList: true }));
        })();
        """;

    private readonly TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, double> _times = [];

    private ExitTimes()
    {
    }

    /// <summary>Milliseconds from the last press until nothing of the chat was left in its page; null when the browser went on before it could tell.</summary>
    public double? Blank => _times.TryGetValue("blank", out var blank) ? blank - _times["pressed"] : null;

    /// <summary>Milliseconds from the last press until the other page was committed.</summary>
    public double Committed => _times["committed"] - _times["pressed"];

    /// <summary>Watches a page that is not yet open.</summary>
    public static async Task<ExitTimes> WatchAsync(IPage page)
    {
        var times = new ExitTimes();
        page.Console += (_, message) => times.Note(message.Text);
        await page.AddInitScriptAsync(Script);
        return times;
    }

    /// <summary>Waits until the other page was committed.</summary>
    public Task CommittedAsync(CancellationToken cancellation) => _committed.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellation);

    private void Note(string line)
    {
        if (line.Split(' ') is not ["time", var name, var at])
        {
            return;
        }

        _times[name] = double.Parse(at, CultureInfo.InvariantCulture);
        if (name == "committed")
        {
            _committed.TrySetResult();
        }
    }
}
