namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>How it is learned. The defaults are those of the shipped weights.</summary>
internal sealed record LearningOptions
{
    /// <summary>Times each example is seen.</summary>
    internal int Rounds { get; init; } = 8;

    /// <summary>Step of AdaGrad.</summary>
    internal double Rate { get; init; } = 0.06;

    /// <summary>Pull towards zero.</summary>
    internal double Decay { get; init; } = 0.001;

    /// <summary>The last rounds whose weights are averaged.</summary>
    internal int Average { get; init; } = 4;

    /// <summary>Lessons a feature must occur in.</summary>
    internal int Fewest { get; init; } = 2;

    /// <summary>How much a line typed with slips counts beside the line itself.</summary>
    internal float SlipWeight { get; init; } = 1f;

    /// <summary>How much a line of concern counts beside a harmless one where grave danger is told from less.</summary>
    internal float ConcernWeight { get; init; } = 0.35f;

    /// <summary>Added to how often a feature is seen on either side.</summary>
    internal double Smoothing { get; init; } = 0.5;

    /// <summary>Weights smaller than this are not shipped.</summary>
    internal double Smallest { get; init; } = 0.12;
}
