using LiteDB;

namespace DvBot.Benchmarks.Layouts;

/// <summary>The lean way: sequential ids, no secondary index, and the conversation's document updated with each arrival and each turn.</summary>
internal sealed class SequentialLayout : Layout
{
    private readonly long[] _accepted = new long[Conversations];
    private long _row;

    /// <summary>Makes the conversations.</summary>
    public SequentialLayout()
    {
        for (var id = 0; id < Conversations; id++)
        {
            Insert("heads", Head(id, 0));
        }
    }

    /// <inheritdoc/>
    public override string Name => "B: sequential ids, head updated with each turn";

    /// <inheritdoc/>
    public override void Accept(int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            var conversation = i % Conversations;
            _accepted[conversation] = ++_row;
            Insert("rows", new BsonDocument { ["_id"] = _row, ["c"] = conversation, ["k"] = 0, ["b"] = Arrival });
            Engine.Update("heads", [Head(conversation, _row)]);
        }
    }

    /// <inheritdoc/>
    public override void Answer(int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            var conversation = i % Conversations;
            Insert("rows", new BsonDocument { ["_id"] = ++_row, ["c"] = conversation, ["k"] = 1, ["a"] = _accepted[conversation], ["b"] = Outcome });
            Engine.Update("heads", [Head(conversation, _row)]);
        }
    }

    private static BsonDocument Head(int id, long row) => new() { ["_id"] = (long)id, ["r"] = row, ["b"] = State };
}
