using DvBot.Knowledge.Law;

namespace DvBot.Knowledge.Articles;

/// <summary>One article of knowledge: an answer, what to do next, where it comes from. Immutable.</summary>
/// <param name="Id">File name without ending; unique.</param>
/// <param name="Topic">Folder name.</param>
/// <param name="Title">The question it answers, at most 60 characters.</param>
/// <param name="Label">Quick-reply label, at most 20 characters.</param>
/// <param name="Answer">First bubble, at most 80 words, with <c>{bạn}</c> placeholders.</param>
/// <param name="Steps">Second bubble (what to do next), null when there is none.</param>
/// <param name="AskedAs">Ways of asking, written by hand.</param>
/// <param name="Citations">Provisions the text rests on; empty for advice without law.</param>
/// <param name="Facts">Ids of the facts it carries.</param>
/// <param name="Confidence">The lowest confidence among its facts; never low.</param>
/// <param name="For">Who asks.</param>
/// <param name="Next">Articles one may ask for next.</param>
/// <param name="Reviewed">Day of the last review.</param>
/// <param name="ReviewBy">Day by which it must be reviewed again.</param>
public sealed record Article(
    string Id,
    string Topic,
    string Title,
    string Label,
    string Answer,
    string? Steps,
    IReadOnlyList<string> AskedAs,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<string> Facts,
    Confidence Confidence,
    IReadOnlyList<string> For,
    IReadOnlyList<string> Next,
    DateOnly Reviewed,
    DateOnly ReviewBy);
