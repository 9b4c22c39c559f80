using LiteDB;

namespace DvBot.Benchmarks.Layouts;

/// <summary>Our way: rows are only ever appended, and the documents of changed conversations are folded in now and then.</summary>
internal sealed class JournalLayout : Layout
{
    private const int FoldAfter = 512;

    private readonly long[] _accepted = new long[Conversations];
    private readonly HashSet<int> _changed = [];
    private long _row;
    private long _folded;

    /// <inheritdoc/>
    public override string Name => "C: append-only journal, heads folded in";

    /// <inheritdoc/>
    public override void Accept(int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            var conversation = i % Conversations;
            _accepted[conversation] = ++_row;
            Insert("rows", new BsonDocument { ["_id"] = _row, ["c"] = conversation, ["k"] = 0, ["b"] = Arrival });
            _changed.Add(conversation);
        }
    }

    /// <inheritdoc/>
    public override void Answer(int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            var conversation = i % Conversations;
            Insert("rows", new BsonDocument { ["_id"] = ++_row, ["c"] = conversation, ["k"] = 1, ["a"] = _accepted[conversation], ["b"] = Outcome });
            _changed.Add(conversation);
        }

        if (_row - _folded >= FoldAfter)
        {
            Engine.Upsert("heads", _changed.Select(id => new BsonDocument { ["_id"] = (long)id, ["r"] = _row, ["b"] = State }), BsonAutoId.Int64);
            _changed.Clear();
            _folded = _row;
        }
    }
}
