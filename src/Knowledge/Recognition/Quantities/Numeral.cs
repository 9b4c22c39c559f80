using System.Globalization;

namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>How values are written in resolutions: plain digits, a point before decimals.</summary>
internal static class Numeral
{
    internal static string Of(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
