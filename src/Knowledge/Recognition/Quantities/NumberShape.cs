namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>How a number was written.</summary>
[Flags]
internal enum NumberShape
{
    /// <summary>Digits.</summary>
    None = 0,

    /// <summary>With words.</summary>
    Words = 1,

    /// <summary>It ends in a thousand, a million or a milliard: an amount of money unless something is counted.</summary>
    Scaled = 2,

    /// <summary>It ends in a word that only money has (k, tr, củ, lít, xị).</summary>
    Slang = 4,

    /// <summary>No number, but words that would be mistaken for one ("ba mươi mấy", "ba bốn").</summary>
    Vague = 8,

    /// <summary>One word of one digit, which may mean something else.</summary>
    Single = 16,

    /// <summary>It has a half ("rưỡi").</summary>
    Half = 32,

    /// <summary>It begins with a scale ("chục năm", "trăm rưỡi").</summary>
    Headless = 64,

    /// <summary>Slang for a hundred thousand that is also a measure of liquids.</summary>
    Liquid = 128,

    /// <summary>Slang for a million that is also a root vegetable.</summary>
    Root = 256,
}
