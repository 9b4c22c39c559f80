namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Parts of the day.</summary>
internal enum PartOfDay
{
    /// <summary>None was named.</summary>
    None,

    /// <summary>Sáng.</summary>
    Morning,

    /// <summary>Trưa.</summary>
    Midday,

    /// <summary>Chiều.</summary>
    Afternoon,

    /// <summary>Tối.</summary>
    Evening,

    /// <summary>Đêm, khuya.</summary>
    Night,
}
