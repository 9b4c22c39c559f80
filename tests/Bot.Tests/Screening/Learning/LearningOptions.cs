namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>How it is learned. The defaults are those of the shipped weights.</summary>
internal sealed record LearningOptions
{
    /// <summary>Times each example is seen.</summary>
    internal int Rounds { get; init; } = 8;

    /// <summary>Step of AdaGrad.</summary>
    internal double Rate { get; init; } = 0.15;

    /// <summary>Pull towards zero.</summary>
    internal double Decay { get; init; } = 0.002;

    /// <summary>The last rounds whose weights are averaged.</summary>
    internal int Average { get; init; } = 4;

    /// <summary>Lessons a feature must occur in.</summary>
    internal int Fewest { get; init; } = 2;

    /// <summary>How much a line typed with slips counts beside the line itself.</summary>
    internal float SlipWeight { get; init; } = 1f;

    /// <summary>How much a line counts that nobody labelled.</summary>
    internal float WeakWeight { get; init; } = 0.3f;

    /// <summary>Weights smaller than this are not shipped.</summary>
    internal double Smallest { get; init; } = 0.03;
}
