namespace DvBot.Knowledge.Recognition;

/// <summary>School grades: <c>{"value": "9"}</c>. Immutable and thread safe.</summary>
public sealed class VietnameseGradeModel : VietnameseModel
{
    internal VietnameseGradeModel()
        : base(EntityKind.Grade)
    {
    }
}
