namespace DvBot.Knowledge.Words;

/// <summary>
/// Words whose nearness speaks for one reading of a form that has several ("ck" beside "tiền" is chuyển khoản). Of the three sets
/// one word is enough. A number stands as "&lt;số&gt;".
/// </summary>
/// <param name="Form">The form, folded.</param>
/// <param name="Means">The reading it speaks for, folded.</param>
/// <param name="Near">Bare words; one of them within four words decides.</param>
/// <param name="Before">Bare words; one of them just before decides.</param>
/// <param name="After">Bare words; one of them just after decides.</param>
public sealed record ReadingHint(string Form, string Means, IReadOnlySet<string> Near, IReadOnlySet<string> Before, IReadOnlySet<string> After);
