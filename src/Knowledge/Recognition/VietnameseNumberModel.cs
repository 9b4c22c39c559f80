namespace DvBot.Knowledge.Recognition;

/// <summary>Numbers: <c>{"value": "15"}</c>. Immutable and thread safe.</summary>
public sealed class VietnameseNumberModel : VietnameseModel
{
    internal VietnameseNumberModel()
        : base(EntityKind.Number)
    {
    }
}
