namespace DvBot.Knowledge.Recognition;

/// <summary>Percentages: <c>{"value": "11%"}</c>. Immutable and thread safe.</summary>
public sealed class VietnamesePercentageModel : VietnameseModel
{
    internal VietnamesePercentageModel()
        : base(EntityKind.Percentage)
    {
    }
}
