namespace DvBot.Knowledge.Recognition;

/// <summary>The kinds of entities this culture finds.</summary>
public enum EntityKind
{
    /// <summary>A number that belongs to no other kind.</summary>
    Number,

    /// <summary>A percentage that is not one of bodily harm.</summary>
    Percentage,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>Somebody's age, in years or months.</summary>
    Age,

    /// <summary>A school grade, 1 to 12.</summary>
    Grade,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A point or stretch of the calendar or the clock.</summary>
    DateTime,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>Who somebody is to the writer, as a code of a closed list.</summary>
    Relation,

    /// <summary>A percentage of bodily harm, with the words that make it one.</summary>
    Injury,
}
