namespace DvBot.Bot.Tests.Screening;

/// <summary>A small generator of numbers that gives the same order everywhere.</summary>
internal sealed class Lottery(ulong seed)
{
    private ulong _state = seed;

    internal void Shuffle(int[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private int Next(int below)
    {
        _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((_state >> 33) % (ulong)below);
    }
}
