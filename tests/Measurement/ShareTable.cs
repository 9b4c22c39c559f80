namespace DvBot.Measurement;

/// <summary>Named shares of a measurement, in order of name. Not thread safe.</summary>
internal sealed class ShareTable
{
    private readonly SortedDictionary<string, Proportion> _shares = new(StringComparer.Ordinal);

    /// <summary>The share of a name; nothing counted when it is new.</summary>
    internal Proportion this[string name] => _shares.GetValueOrDefault(name);

    /// <summary>Every share.</summary>
    internal IReadOnlyDictionary<string, Proportion> All => _shares;

    /// <summary>Counts one case.</summary>
    internal void Count(string name, bool right)
    {
        var share = this[name];
        share.Add(right);
        _shares[name] = share;
    }

    /// <summary>A line for each share, and what was missed behind.</summary>
    internal string Say(IEnumerable<string> missed) => string.Join('\n', _shares.Select(s => $"{s.Key}: {s.Value}").Concat(missed));
}
