namespace DvBot.Knowledge.Recognition;

/// <summary>Relations: <c>{"value": "mother-in-law"}</c>. Immutable and thread safe.</summary>
public sealed class VietnameseRelationModel : VietnameseModel
{
    internal VietnameseRelationModel()
        : base(EntityKind.Relation)
    {
    }
}
