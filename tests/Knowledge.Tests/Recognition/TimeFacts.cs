using DvBot.Knowledge.Recognition;
using DvBot.Knowledge.Recognition.Times;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Recognition;

/// <summary>It is Tuesday, 10 March 2026, nine in the evening.</summary>
public sealed class TimeFacts
{
    [Theory]
    [InlineData("3 ngày", "P3D")]
    [InlineData("2 tiếng", "PT2H")]
    [InlineData("2 tiếng rưỡi", "PT2H30M")]
    [InlineData("nửa tháng", "P15D")]
    [InlineData("một năm rưỡi", "P1Y6M")]
    [InlineData("hai năm ba tháng", "P2Y3M")]
    [InlineData("36 tháng", "P36M")]
    [InlineData("3 hôm nay", "P3D")]
    [InlineData("72h", "PT72H")]
    [InlineData("nửa tiếng", "PT30M")]
    [InlineData("năm năm", "P5Y")]
    [InlineData("nam nam", "P5Y")]
    [InlineData("muoi nam", "P10Y")]
    [InlineData("chục năm", "P10Y")]
    [InlineData("30p", "PT30M")]
    [InlineData("trong 2h", "PT2H")]
    [InlineData("2 năm trước khi cưới", "P2Y")]
    public void A_length_is_read(string text, string timex) => Found.In(text).ShouldBe("duration " + timex);

    [Theory]
    [InlineData("tối qua", "2026-03-09TEV")]
    [InlineData("toi qua", "2026-03-09TEV")]
    [InlineData("đêm qua", "2026-03-09TNI")]
    [InlineData("sáng nay", "2026-03-10TMO")]
    [InlineData("trưa nay", "2026-03-10TMI")]
    [InlineData("chiều mai", "2026-03-11TAF")]
    [InlineData("sáng hôm kia", "2026-03-08TMO")]
    [InlineData("buổi tối", "TEV")]
    [InlineData("hôm qua", "2026-03-09")]
    [InlineData("hôm kia", "2026-03-08")]
    [InlineData("ngày mai", "2026-03-11")]
    [InlineData("2h sáng", "2026-03-10T02:00")]
    [InlineData("9 giờ tối", "2026-03-10T21:00")]
    [InlineData("9h30", "2026-03-10T09:30")]
    [InlineData("7 giờ kém 15", "2026-03-10T06:45")]
    [InlineData("tối qua lúc 9h", "2026-03-09T21:00")]
    [InlineData("12h đêm qua", "2026-03-10T00:00")]
    [InlineData("11h đêm qua", "2026-03-09T23:00")]
    [InlineData("1h trưa", "2026-03-10T13:00")]
    [InlineData("22h30 ngày 15/12/2025", "2025-12-15T22:30")]
    [InlineData("9h tối thứ sáu tuần trước", "2026-03-06T21:00")]
    [InlineData("năm ngoái", "2025")]
    [InlineData("năm kia", "2024")]
    [InlineData("năm 2019", "2019")]
    [InlineData("tháng trước", "2026-02")]
    [InlineData("tháng 12", "2025-12")]
    [InlineData("tháng 3 năm ngoái", "2025-03")]
    [InlineData("tuần sau", "2026-W12")]
    [InlineData("cuối tuần này", "2026-W11-WE")]
    [InlineData("thứ hai tuần trước", "2026-03-02")]
    [InlineData("cn này", "2026-03-15")]
    [InlineData("t6 tuần này", "2026-03-13")]
    [InlineData("chủ nhật vừa rồi", "2026-03-08")]
    [InlineData("15/12/2025", "2025-12-15")]
    [InlineData("15-12", "2025-12-15")]
    [InlineData("15-12 năm ngoái", "2025-12-15")]
    [InlineData("ngày 3 tháng 2", "2026-02-03")]
    [InlineData("20/4 tới", "2026-04-20")]
    [InlineData("30/4", "2025-04-30")]
    [InlineData("2/9", "2025-09-02")]
    [InlineData("Noel", "2025-12-25")]
    [InlineData("Tết", "2026-02-17")]
    [InlineData("Tết tới", "2027-02-06")]
    [InlineData("Tết sang năm", "2027-02-06")]
    [InlineData("Tết năm ngoái", "2025-01-29")]
    [InlineData("mồng 2 Tết", "2026-02-18")]
    [InlineData("30 Tết", "2026-02-16")]
    [InlineData("rằm tháng 7", "2025-09-06")]
    [InlineData("15/8 âm lịch", "2025-10-06")]
    [InlineData("8 tháng 3", "2026-03-08")]
    [InlineData("ngày mùng tám tháng ba", "2026-03-08")]
    [InlineData("hồi chiều", "2026-03-10TAF")]
    [InlineData("2 rưỡi sáng", "2026-03-10T02:30")]
    [InlineData("nửa đêm qua", "2026-03-10T00:00")]
    [InlineData("trung thu năm ngoái", "2025-10-06")]
    [InlineData("3 ngày trước", "2026-03-07")]
    [InlineData("cách đây 2 năm", "2024-03-10")]
    [InlineData("2 tuần nữa", "2026-03-24")]
    [InlineData("5 phút trước", "2026-03-10T20:55:00")]
    [InlineData("hồi nãy", "PAST_REF")]
    [InlineData("nãy giờ", "PAST_REF")]
    [InlineData("vừa xong", "PAST_REF")]
    [InlineData("bây giờ", "PRESENT_REF")]
    [InlineData("ngay lúc này", "PRESENT_REF")]
    [InlineData("bay gio", "PRESENT_REF")]
    public void A_time_is_read(string text, string timex) => Found.In(text).ShouldBe("datetime " + timex);

    [Theory]
    [InlineData("chị Mai")]
    [InlineData("tối tăm mặt mũi")]
    [InlineData("chiều chồng")]
    [InlineData("đứa thứ hai")]
    [InlineData("mỗi ngày")]
    [InlineData("đường 3/2")]
    [InlineData("24/7")]
    [InlineData("những năm tháng ấy")]
    public void Words_that_only_look_like_a_time_are_none(string text) => Found.In(text, "datetime").ShouldBe("");

    [Fact]
    public void Without_a_reference_only_what_needs_none_is_found()
    {
        const string Text = "hôm qua, 15/12/2025, 3 ngày trước, bây giờ";
        var times = new VietnameseRecognizer().GetDateTimeModel().Parse(Text);
        times.Select(t => t.Text).ShouldBe(["15/12/2025", "bây giờ"]);
    }

    [Theory]
    [InlineData("2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26 2010-02-14 2011-02-03")]
    [InlineData("2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22")]
    [InlineData("2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08")]
    [InlineData("1968-01-29 1985-01-21")]
    public void Tet_is_on_the_published_day(string days)
    {
        foreach (var day in days.Split(' ').Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", null)))
        {
            LunarCalendar.NewYear(day.Year).ShouldBe(day);
        }
    }

    [Fact]
    public void Every_day_of_two_centuries_has_a_lunar_day_and_comes_back()
    {
        for (var day = new DateOnly(1900, 1, 1); day.Year < 2100; day = day.AddDays(1))
        {
            var lunar = LunarCalendar.ToLunar(day);
            LunarCalendar.ToSolar(lunar).ShouldBe(day, $"{lunar}");
        }
    }

    [Theory]
    [InlineData(2025, 7, 25, 6, true)]
    [InlineData(2025, 9, 6, 7, false)]
    [InlineData(2023, 3, 22, 2, true)]
    public void Leap_months_are_where_the_calendars_print_them(int year, int month, int day, int lunarMonth, bool isLeap)
    {
        var lunar = LunarCalendar.ToLunar(new DateOnly(year, month, day));
        (lunar.Month, lunar.IsLeap).ShouldBe((lunarMonth, isLeap));
    }
}
