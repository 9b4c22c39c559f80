using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition;

/// <summary>The names of the kinds, as the library's other cultures name them where they have them.</summary>
public static class TypeNames
{
    /// <summary>Name of <see cref="EntityKind.Number"/>.</summary>
    public const string Number = "number";

    /// <summary>Name of <see cref="EntityKind.Percentage"/>.</summary>
    public const string Percentage = "percentage";

    /// <summary>Name of <see cref="EntityKind.Money"/>.</summary>
    public const string Currency = "currency";

    /// <summary>Name of <see cref="EntityKind.Age"/>.</summary>
    public const string Age = "age";

    /// <summary>Name of <see cref="EntityKind.Grade"/>.</summary>
    public const string Grade = "grade";

    /// <summary>Prefix of <see cref="EntityKind.Duration"/> and <see cref="EntityKind.DateTime"/>; a point and the sort of time follow.</summary>
    public const string DateTime = "datetimeV2";

    /// <summary>Name of <see cref="EntityKind.Phone"/>.</summary>
    public const string PhoneNumber = "phonenumber";

    /// <summary>Name of <see cref="EntityKind.Relation"/>.</summary>
    public const string Relation = "relation";

    /// <summary>Name of <see cref="EntityKind.Injury"/>.</summary>
    public const string Injury = "injury";

    /// <summary>The name of a kind; of times without the sort of time.</summary>
    public static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Number => Number,
        EntityKind.Percentage => Percentage,
        EntityKind.Money => Currency,
        EntityKind.Age => Age,
        EntityKind.Grade => Grade,
        EntityKind.Phone => PhoneNumber,
        EntityKind.Relation => Relation,
        EntityKind.Injury => Injury,
        EntityKind.Duration => DateTime + ".duration",
        _ => DateTime,
    };

    internal static string Of(Finding finding) =>
        finding.Kind == EntityKind.DateTime ? DateTime + "." + finding.Times[0].Type : Of(finding.Kind);
}
