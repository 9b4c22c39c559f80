using System.Collections.Frozen;
using System.Text.Json;

namespace DvBot.Bot.Operators;

/// <summary>Who may do what: nobody anything, then what <c>rights.json</c> grants to a role. Immutable; thread safe.</summary>
public sealed class Rights
{
    /// <summary>File name beside the program.</summary>
    public const string FileName = "rights.json";

    private static readonly string[] _needed = ["operator", "supervisor", "admin"];

    private readonly FrozenDictionary<string, FrozenSet<Permission>> _may;
    private readonly FrozenDictionary<string, string> _labels;

    private Rights(Dictionary<string, FrozenSet<Permission>> may, Dictionary<string, string> labels, IReadOnlyList<string> roles, string first)
    {
        _may = may.ToFrozenDictionary(StringComparer.Ordinal);
        _labels = labels.ToFrozenDictionary(StringComparer.Ordinal);
        Roles = roles;
        FirstAccount = first;
    }

    /// <summary>The roles, in the file's order.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>Role of the first account; it may manage accounts.</summary>
    public string FirstAccount { get; }

    /// <summary>Where the file lies beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "Operators", FileName);

    /// <summary>Reads the file.</summary>
    /// <exception cref="RightsException">It cannot be used; every problem is named.</exception>
    public static Rights Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RightsException($"{path}: {e.Message} Expected: the file of rights that is shipped with the program.");
        }
    }

    /// <summary>Reads rights from text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <exception cref="RightsException">It cannot be used; every problem is named.</exception>
    public static Rights Parse(string json, string name)
    {
        RightsFile? file;
        try
        {
            file = JsonSerializer.Deserialize<RightsFile>(json);
        }
        catch (JsonException e)
        {
            throw new RightsException($"{name}:{(e.LineNumber ?? 0) + 1}: not readable as JSON. Expected: firstAccount, and roles with label and may.");
        }

        var problems = new List<string>();
        var may = new Dictionary<string, FrozenSet<Permission>>(StringComparer.Ordinal);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (role, entry) in file?.Roles ?? new Dictionary<string, RoleEntry?>())
        {
            var known = (entry?.May ?? []).Where(p => Enum.IsDefined(typeof(Permission), p)).ToArray();
            problems.AddRange((entry?.May ?? []).Except(known, StringComparer.Ordinal).Select(p => $"{name}: role {role}: unknown permission {p}. Expected: one of {string.Join(", ", Enum.GetNames<Permission>())}."));
            may[role] = known.Select(Enum.Parse<Permission>).ToFrozenSet();
            labels[role] = entry?.Label is { Length: > 0 } label ? label : role;
        }

        problems.AddRange(_needed.Where(r => !may.ContainsKey(r)).Select(r => $"{name}: role {r} is missing. Expected: at least {string.Join(", ", _needed)}."));
        var first = file?.FirstAccount ?? "";
        if (!may.TryGetValue(first, out var firstMay) || !firstMay.Contains(Permission.ManageAccounts))
        {
            problems.Add($"{name}: firstAccount is \"{first}\". Expected: a role of the file that may ManageAccounts.");
        }

        return problems.Count > 0 ? throw new RightsException(string.Join('\n', problems)) : new Rights(may, labels, [.. may.Keys], first);
    }

    /// <summary>True if the role has the permission; false for an unknown role.</summary>
    public bool May(string role, Permission permission) => _may.TryGetValue(role, out var granted) && granted.Contains(permission);

    /// <summary>True if the file knows the role.</summary>
    public bool Knows(string role) => _may.ContainsKey(role);

    /// <summary>What screens call the role, in Vietnamese; its name when it is unknown.</summary>
    public string Label(string role) => _labels.GetValueOrDefault(role, role);
}
