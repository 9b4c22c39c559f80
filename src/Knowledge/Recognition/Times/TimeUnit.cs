namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Units of time, smallest first.</summary>
internal enum TimeUnit
{
    /// <summary>Giây.</summary>
    Second,

    /// <summary>Phút.</summary>
    Minute,

    /// <summary>Tiếng, giờ.</summary>
    Hour,

    /// <summary>Ngày, hôm, bữa.</summary>
    Day,

    /// <summary>Tuần.</summary>
    Week,

    /// <summary>Tháng.</summary>
    Month,

    /// <summary>Năm.</summary>
    Year,
}
