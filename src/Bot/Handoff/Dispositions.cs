namespace DvBot.Bot.Handoff;

/// <summary>How and why a handoff ended: the closed list that reports count. Labels are the console's.</summary>
public static class Dispositions
{
    /// <summary>Police, ambulance or fire brigade were brought in.</summary>
    public const string Emergency = "emergency_services";

    /// <summary>A shelter, a hospital, legal aid or another service took over.</summary>
    public const string Referred = "referred";

    /// <summary>She was informed and decides herself.</summary>
    public const string Informed = "informed";

    /// <summary>The promised call was made.</summary>
    public const string CalledBack = "called_back";

    /// <summary>She did not answer any more.</summary>
    public const string NoAnswer = "no_answer";

    /// <summary>There was no danger: misread, a test, a joke.</summary>
    public const string NotDanger = "not_danger";

    /// <summary>She does not want to talk to a person.</summary>
    public const string Declined = "declined";

    /// <summary>The same person has another case.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> All { get; } = [Emergency, Referred, Informed, CalledBack, NoAnswer, NotDanger, Declined, Duplicate];
}
