namespace DvBot.Knowledge.Places;

/// <summary>A name found in a message, with everything that speaks for or against its being a place.</summary>
internal sealed class NameMatch
{
    internal required PlaceName Name { get; init; }

    /// <summary>First span of the name, without type word.</summary>
    internal required int FirstSpan { get; init; }

    /// <summary>Span after the name.</summary>
    internal required int EndSpan { get; init; }

    /// <summary>First span with the type word.</summary>
    internal required int OuterSpan { get; init; }

    internal required NameFit Fit { get; init; }

    /// <summary>True if some mark is missing or wrong within a syllable that has marks ("ninh kiêu").</summary>
    internal bool IsSloppy { get; init; }

    internal required TypeWordFound Type { get; init; }

    internal Cue Cue { get; set; }

    /// <summary>True once its own evidence or a larger place beside it made it a place.</summary>
    internal bool IsAccepted { get; set; }

    /// <summary>True if it can still become a place through a larger one beside it.</summary>
    internal bool IsOpen { get; set; }

    /// <summary>True if it became a place only through its neighbour or was narrowed down by it.</summary>
    internal bool IsNarrowed { get; set; }

    /// <summary>True if a former district beside it said which one is meant.</summary>
    internal bool IsOfDistrict { get; set; }

    /// <summary>True if it and a neighbour make an address.</summary>
    internal bool IsSupported { get; set; }

    /// <summary>True if the type word before it is that of its units.</summary>
    internal bool IsTyped { get; set; }

    /// <summary>Numbers of the units it may stand for.</summary>
    internal int[] Units { get; set; } = [];

    /// <summary>What the name needs in the way it was typed.</summary>
    internal WordNeed Need => Fit == NameFit.Bare && Name.BareNeed > Name.Need ? Name.BareNeed : Name.Need;

    internal int Words => EndSpan - FirstSpan;

    internal bool Overlaps(NameMatch other) => FirstSpan < other.EndSpan && other.FirstSpan < EndSpan;

    internal bool OverlapsOuter(NameMatch other) => OuterSpan < other.EndSpan && other.OuterSpan < EndSpan;
}
