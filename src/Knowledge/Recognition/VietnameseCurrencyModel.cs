namespace DvBot.Knowledge.Recognition;

/// <summary>Money: <c>{"value": "500000", "unit": "VND", "isoCurrency": "VND"}</c>. Immutable and thread safe.</summary>
public sealed class VietnameseCurrencyModel : VietnameseModel
{
    internal VietnameseCurrencyModel()
        : base(EntityKind.Money)
    {
    }
}
