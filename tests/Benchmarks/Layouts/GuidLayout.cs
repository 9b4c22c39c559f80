using LiteDB;

namespace DvBot.Benchmarks.Layouts;

/// <summary>The textbook way: a collection for each noun, random ids, secondary indexes for the ways of looking up.</summary>
internal sealed class GuidLayout : Layout
{
    private readonly Guid[] _conversations = [.. Enumerable.Range(0, Conversations).Select(_ => Guid.NewGuid())];
    private readonly Dictionary<int, Guid> _accepted = [];

    /// <summary>Makes the indexes and the conversations.</summary>
    public GuidLayout()
    {
        Engine.EnsureIndex("inbox", "message", BsonExpression.Create("$.message"), unique: true);
        Engine.EnsureIndex("inbox", "conversation", BsonExpression.Create("$.conversation"), unique: false);
        Engine.EnsureIndex("transcript", "conversation", BsonExpression.Create("$.conversation"), unique: false);
        Engine.EnsureIndex("outbox", "due", BsonExpression.Create("$.due"), unique: false);
        foreach (var id in _conversations)
        {
            Insert("conversations", new BsonDocument { ["_id"] = id, ["state"] = State, ["version"] = 0 });
        }
    }

    /// <inheritdoc/>
    public override string Name => "A: collections, GUID ids, secondary indexes";

    /// <inheritdoc/>
    public override void Accept(int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            _accepted[i] = Guid.NewGuid();
            Insert("inbox", new BsonDocument
            {
                ["_id"] = _accepted[i],
                ["message"] = Guid.NewGuid(),
                ["conversation"] = _conversations[i % Conversations],
                ["answered"] = false,
                ["body"] = Arrival,
            });
        }
    }

    /// <inheritdoc/>
    public override void Answer(int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            _accepted.Remove(i, out var accepted);
            var conversation = _conversations[i % Conversations];
            Engine.Update("inbox", [new BsonDocument { ["_id"] = accepted, ["message"] = accepted, ["conversation"] = conversation, ["answered"] = true, ["body"] = Arrival }]);
            Engine.Update("conversations", [new BsonDocument { ["_id"] = conversation, ["state"] = State, ["version"] = i }]);
            Insert(
                "transcript",
                new BsonDocument { ["_id"] = Guid.NewGuid(), ["conversation"] = conversation, ["body"] = Arrival },
                new BsonDocument { ["_id"] = Guid.NewGuid(), ["conversation"] = conversation, ["body"] = Outcome });
            Insert("outbox", new BsonDocument { ["_id"] = Guid.NewGuid(), ["due"] = i, ["conversation"] = conversation, ["body"] = Outcome });
        }
    }
}
