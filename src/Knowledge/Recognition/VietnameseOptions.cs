namespace DvBot.Knowledge.Recognition;

/// <summary>Options of <see cref="VietnameseRecognizer"/>; there are none yet. The library asks for such a type.</summary>
[Flags]
public enum VietnameseOptions
{
    /// <summary>Nothing special.</summary>
    None = 0,
}
