using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Which year is meant by what stands behind a feast or a month: "năm ngoái", "năm 2024", "tới", "vừa rồi".</summary>
internal static class YearWords
{
    /// <summary>Nothing says which.</summary>
    internal const int None = 100;

    /// <summary>The coming one.</summary>
    internal const int Coming = 101;

    /// <summary>The last one.</summary>
    internal const int Latest = 102;

    /// <summary>Below it an answer counts from this year; from here on it is a year.</summary>
    internal const int Relative = 1000;

    private static readonly TermSet Year = Vocabulary.Shared.Set("year");
    private static readonly TermSet Last = Vocabulary.Shared.Set("last-year");
    private static readonly TermSet Before = Vocabulary.Shared.Set("year-before");
    private static readonly TermSet Past = Vocabulary.Shared.Set("ago");
    private static readonly TermSet This = Vocabulary.Shared.Set("today");
    private static readonly TermSet ThisOne = Vocabulary.Shared.Set("this.one");
    private static readonly TermSet Next = Vocabulary.Shared.Set("coming");
    private static readonly TermSet Following = Vocabulary.Shared.Set("following");
    private static readonly TermSet Over = Vocabulary.Shared.Set("over-year.head");
    private static readonly TermSet Soon = Vocabulary.Shared.Set("coming.head");
    private static readonly TermSet Just = Vocabulary.Shared.Set("just");
    private static readonly TermSet JustTail = Vocabulary.Shared.Set("past");

    /// <summary>Reads at a token: a year, a distance from this year, or one of the constants.</summary>
    internal static int Read(ScanText text, int at, out int end)
    {
        end = at;
        if (text.Is(at, Year) || (text.IsSign(at, '/') && text.IsGlued(at)))
        {
            if (text.Whole(at + 1, 2100) is >= 1900 and var year)
            {
                end = at + 2;
                return year;
            }

            end = at + 2;
            if (text.Is(at, Year))
            {
                if (text.Is(at + 1, Last) || text.Is(at + 1, Past))
                {
                    return -1;
                }

                if (text.Is(at + 1, Before))
                {
                    return -2;
                }

                if (text.Is(at + 1, This))
                {
                    return 0;
                }

                if (text.Is(at + 1, Next) || text.Is(at + 1, Following))
                {
                    return 1;
                }
            }

            end = at;
            return None;
        }

        if (text.Whole(at, 2100) is >= 1900 and var bare && !text.IsGlued(at))
        {
            end = at + 1;
            return bare;
        }

        if (text.Is(at, Over) && text.Is(at + 1, Year))
        {
            end = at + 2;
            return 1;
        }

        if (text.Is(at, Soon) && text.Is(at + 1, Next))
        {
            end = at + 2;
            return Coming;
        }

        if (text.Is(at, Just) && text.Is(at + 1, JustTail))
        {
            end = at + 2;
            return Latest;
        }

        end = at + 1;
        if (text.Is(at, Next) || text.Is(at, ThisOne))
        {
            return Coming;
        }

        if (text.Is(at, JustTail) || text.Is(at, Last))
        {
            return text.Is(at, Last) ? -1 : Latest;
        }

        end = at;
        return None;
    }
}
