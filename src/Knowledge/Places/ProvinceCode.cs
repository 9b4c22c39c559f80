namespace DvBot.Knowledge.Places;

/// <summary>The state's two-digit code of one of the 34 provinces ("01", "38"). Text: the leading zero belongs to it.</summary>
/// <param name="Value">Two digits.</param>
public readonly record struct ProvinceCode(string Value)
{
    /// <summary>The two digits.</summary>
    public override string ToString() => Value ?? "";
}
