namespace DvBot.Knowledge.Words;

/// <summary>Words whose nearness speaks for one reading of a form that has several ("ck" beside "tiền" is chuyển khoản).</summary>
/// <param name="Form">The form, folded.</param>
/// <param name="Means">The reading it speaks for, folded.</param>
/// <param name="Near">Bare words; one of them within four words decides.</param>
public sealed record ReadingHint(string Form, string Means, IReadOnlySet<string> Near);
