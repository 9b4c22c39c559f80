namespace DvBot.Knowledge.Recognition.Times;

/// <summary>A day of the Vietnamese lunar calendar.</summary>
/// <param name="Year">Lunar year, named after the solar year in which it begins.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 30.</param>
/// <param name="IsLeap">True in a leap month, which has the number of the month before it.</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeap = false);
