using System.Collections.Concurrent;
using System.Text;
using DvBot.Bot.Operators;
using DvBot.Bot.Privacy;
using LiteDB;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>
/// The accounts: all of them in memory, each sealed under the system key on the disk. The writer thread alone changes them; others
/// see only what is on the disk.
/// </summary>
internal sealed class OperatorRows
{
    private readonly Dictionary<Guid, Operator> _written = [];

    /// <summary>Accounts on the disk.</summary>
    public ConcurrentDictionary<Guid, Operator> Published { get; } = new();

    /// <summary>Makes them anew from the database.</summary>
    public void Load(Engine engine, DataKey system)
    {
        _written.Clear();
        foreach (var document in engine.All(Rows.Operators))
        {
            var id = document[Rows.Id].AsGuid;
            _written[id] = Seal.Open(document[Rows.Body].AsBinary, OperatorJson.Default.Operator, system, Context(id));
        }

        // Sessions look here at any moment: an account must not be missing while the rest is read again.
        foreach (var id in Published.Keys.Where(k => !_written.ContainsKey(k)))
        {
            Published.TryRemove(id, out _);
        }

        foreach (var (id, account) in _written)
        {
            Published[id] = account;
        }
    }

    /// <summary>Writes an account inside the transaction, unless the rules of a write forbid it.</summary>
    public OperatorWrite Write(StoreImage image, Operator account, bool onlyAsFirst)
    {
        if (account.Version - 1 != (_written.TryGetValue(account.Id, out var present) ? present.Version : 0))
        {
            return OperatorWrite.Conflict;
        }

        if (onlyAsFirst && _written.Count > 0)
        {
            return OperatorWrite.NotFirst;
        }

        var name = OperatorName.Key(account.Name);
        if (_written.Values.Any(o => o.Id != account.Id && OperatorName.Key(o.Name) == name))
        {
            return OperatorWrite.NameTaken;
        }

        _written[account.Id] = account;
        image.Engine.Upsert(Rows.Operators, new BsonDocument
        {
            [Rows.Id] = account.Id,
            [Rows.Body] = Seal.Close(account, OperatorJson.Default.Operator, image.Master.System, Context(account.Id)),
        });
        return OperatorWrite.Written;
    }

    /// <summary>Removes an account inside the transaction; false when there is none.</summary>
    public bool Remove(StoreImage image, Guid id)
    {
        if (!_written.Remove(id))
        {
            return false;
        }

        image.Engine.Delete(Rows.Operators, [new BsonValue(id)]);
        return true;
    }

    private static byte[] Context(Guid id) => Encoding.ASCII.GetBytes($"operator {id}");
}
