namespace DvBot.Knowledge.Recognition;

/// <summary>Bodily harm: <c>{"value": "11%"}</c>. Immutable and thread safe.</summary>
public sealed class VietnameseInjuryModel : VietnameseModel
{
    internal VietnameseInjuryModel()
        : base(EntityKind.Injury)
    {
    }
}
