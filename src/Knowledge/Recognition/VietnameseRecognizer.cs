using Microsoft.Recognizers.Text;

namespace DvBot.Knowledge.Recognition;

/// <summary>
/// The culture <c>vi-vn</c> of Microsoft.Recognizers.Text: entities of short Vietnamese messages, written with marks or without. Owns
/// the word lists that are part of this assembly; never asks a clock, the web or a file. Immutable and thread safe.
/// </summary>
public sealed class VietnameseRecognizer : Recognizer<VietnameseOptions>
{
    /// <summary>The code of the culture.</summary>
    public const string CultureCode = "vi-vn";

    private static readonly VietnameseExtractor Everything = new();
    private static readonly VietnameseParser Parser = new();

    /// <summary>Makes a recogniser. It costs little; the word lists are read once per process.</summary>
    public VietnameseRecognizer()
        : base(CultureCode, VietnameseOptions.None, true, 0)
    {
    }

    /// <summary>Numbers that belong to no unit.</summary>
    public VietnameseNumberModel GetNumberModel() => Model<VietnameseNumberModel>();

    /// <summary>Percentages.</summary>
    public VietnamesePercentageModel GetPercentageModel() => Model<VietnamesePercentageModel>();

    /// <summary>Amounts of money.</summary>
    public VietnameseCurrencyModel GetCurrencyModel() => Model<VietnameseCurrencyModel>();

    /// <summary>Ages.</summary>
    public VietnameseAgeModel GetAgeModel() => Model<VietnameseAgeModel>();

    /// <summary>School grades.</summary>
    public VietnameseGradeModel GetGradeModel() => Model<VietnameseGradeModel>();

    /// <summary>Lengths of time.</summary>
    public VietnameseDurationModel GetDurationModel() => Model<VietnameseDurationModel>();

    /// <summary>Points and stretches of time; lengths are <see cref="GetDurationModel"/>'s.</summary>
    public VietnameseDateTimeModel GetDateTimeModel() => Model<VietnameseDateTimeModel>();

    /// <summary>Telephone numbers.</summary>
    public VietnamesePhoneNumberModel GetPhoneNumberModel() => Model<VietnamesePhoneNumberModel>();

    /// <summary>Who somebody is to the writer.</summary>
    public VietnameseRelationModel GetRelationModel() => Model<VietnameseRelationModel>();

    /// <summary>Percentages of bodily harm.</summary>
    public VietnameseInjuryModel GetInjuryModel() => Model<VietnameseInjuryModel>();

    /// <summary>Every entity of every kind, in order of place, in one walk over the text.</summary>
    /// <param name="text">Any text; offsets of the results point into it.</param>
    /// <param name="reference">The writer's local time; null leaves out what is relative to it.</param>
    public static IReadOnlyList<ModelResult> Recognize(string text, DateTime? reference = null) =>
        Everything.Extract(text, reference).ConvertAll(static r => VietnameseModel.Result(Parser.Parse(r)));

    /// <inheritdoc/>
    protected override void InitializeConfiguration()
    {
        Register(static () => new VietnameseNumberModel());
        Register(static () => new VietnamesePercentageModel());
        Register(static () => new VietnameseCurrencyModel());
        Register(static () => new VietnameseAgeModel());
        Register(static () => new VietnameseGradeModel());
        Register(static () => new VietnameseDurationModel());
        Register(static () => new VietnameseDateTimeModel());
        Register(static () => new VietnamesePhoneNumberModel());
        Register(static () => new VietnameseRelationModel());
        Register(static () => new VietnameseInjuryModel());
    }

    /// <inheritdoc/>
    protected override List<Type> GetRelatedTypes() => [];

    private void Register<T>(Func<T> make)
        where T : IModel => RegisterModel<T>(CultureCode, _ => make());

    private T Model<T>()
        where T : IModel => GetModel<T>(CultureCode, false);
}
