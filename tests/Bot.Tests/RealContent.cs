using DvBot.Bot.Hosting;
using DvBot.Knowledge.Content;

namespace DvBot.Bot.Tests;

/// <summary>The content that people are served, read once for all tests.</summary>
internal static class RealContent
{
    private static readonly Lazy<ContentHolder> _holder = new(() => ContentHolder.Load(Repository.Content));

    /// <summary>With its turn maker.</summary>
    public static ContentHolder Holder => _holder.Value;

    /// <summary>The snapshot.</summary>
    public static ContentPack Pack => Holder.Maker.Content;
}
