namespace DvBot.Knowledge.Recognition;

/// <summary>Telephone numbers: <c>{"value": "0912345678"}</c>. Immutable and thread safe.</summary>
public sealed class VietnamesePhoneNumberModel : VietnameseModel
{
    internal VietnamesePhoneNumberModel()
        : base(EntityKind.Phone)
    {
    }
}
