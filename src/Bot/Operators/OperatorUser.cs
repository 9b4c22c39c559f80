namespace DvBot.Bot.Operators;

/// <summary>An account as ASP.NET Core Identity wants to have it: it changes the object and then stores it. One request's own; not thread safe.</summary>
internal sealed class OperatorUser(Operator account)
{
    private readonly List<Func<Operator, Operator>> _changes = [];

    /// <summary>The account, with the changes that are not stored yet.</summary>
    public Operator Account { get; private set; } = account;

    /// <summary>Changes it, for now here only.</summary>
    public void Change(Func<Operator, Operator> change)
    {
        _changes.Add(change);
        Account = change(Account);
    }

    /// <summary>Makes the same changes on the newest version.</summary>
    public Operator Again(Operator newest) => _changes.Aggregate(newest, (a, change) => change(a));

    /// <summary>After it was stored.</summary>
    public void Stored(Operator account)
    {
        _changes.Clear();
        Account = account;
    }
}
