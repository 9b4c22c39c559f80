using System.Collections.Concurrent;
using Shouldly;

namespace DvBot.Bot.Tests.Durability.Desk;

/// <summary>What all operators together were told is done: enough to know what must be there afterwards. Thread safe.</summary>
internal sealed class DeskRecord
{
    private readonly ConcurrentDictionary<(Guid Case, int Claim), Guid> _holders = new();
    private readonly ConcurrentDictionary<Guid, string> _said = new();
    private readonly ConcurrentDictionary<Guid, string> _perhapsSaid = new();
    private readonly ConcurrentDictionary<Guid, int> _closed = new();

    /// <summary>Messages acknowledged, by id.</summary>
    public IReadOnlyDictionary<Guid, string> Said => _said;

    /// <summary>Messages of which it is not known whether they were accepted.</summary>
    public IReadOnlyCollection<string> PerhapsSaid => [.. _perhapsSaid.Values];

    /// <summary>Cases whose closing was acknowledged.</summary>
    public IReadOnlyCollection<Guid> Closed => [.. _closed.Keys];

    /// <summary>Claims acknowledged.</summary>
    public int Claims => _holders.Count;

    /// <summary>An operator was told to hold a case under a number: nobody else may ever have been told the same.</summary>
    public void Holds(Guid which, int claim, Guid who) => _holders.GetOrAdd((which, claim), who).ShouldBe(who, "two operators were told to hold one case under one claim");

    /// <summary>A message is about to be sent, perhaps again.</summary>
    public void Saying(Guid message, string text) => _perhapsSaid[message] = text;

    /// <summary>A message was acknowledged.</summary>
    public void SaidIt(Guid message, string text)
    {
        _said[message] = text;
        _perhapsSaid.TryRemove(message, out _);
    }

    /// <summary>A closing was acknowledged.</summary>
    public void ClosedIt(Guid which) => _closed.AddOrUpdate(which, 1, (_, n) => n + 1).ShouldBe(1, "a case was closed twice");
}
