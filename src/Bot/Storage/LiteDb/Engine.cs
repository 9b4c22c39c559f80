using LiteDB;
using LiteDB.Engine;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>LiteDB's engine on our two streams. Used by the writer thread only.</summary>
internal sealed class Engine : IDisposable
{
    private readonly DiskFailure _failure = new();
    private readonly LiteEngine _engine;
    private readonly LogStream _log;
    private readonly DataStream _data;

    /// <summary>Opens the database, finishing what the last run left in its log.</summary>
    public Engine(IDiskFile dataFile, IDiskFile logFile)
    {
        _data = new DataStream(dataFile, _failure);
        _log = new LogStream(logFile, _data.Flush, _failure);
        _data.Log = _log;
        _engine = Open();
        try
        {
            _engine.Checkpoint();
            if (_log.Length > 0)
            {
                // No transaction in the log was confirmed before the power failed. LiteDB would leave it there and go on behind it.
                _engine.Dispose();
                _log.SetLength(0);
                _engine = Open();
            }

            _failure.ThrowIfHappened();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Begins a transaction of this thread.</summary>
    public void Begin() => _engine.BeginTrans();

    /// <summary>Commits and returns once everything is on the disk.</summary>
    /// <exception cref="IOException">It is not; the database must be opened anew.</exception>
    public void Commit()
    {
        _engine.Commit();
        _engine.Checkpoint();
        _log.Flush();
        _data.Flush();
        _failure.ThrowIfHappened();
    }

    /// <summary>Destroys the bytes of old log pages.</summary>
    public void Scrub() => _log.Scrub();

    /// <summary>Inserts a document with an id of ours.</summary>
    public void Insert(string collection, BsonDocument document) => _engine.Insert(collection, [document], BsonAutoId.Int64);

    /// <summary>Inserts or replaces documents by id.</summary>
    public void Upsert(string collection, IEnumerable<BsonDocument> documents) => _engine.Upsert(collection, documents, BsonAutoId.Int64);

    /// <summary>Inserts or replaces a document by id.</summary>
    public void Upsert(string collection, BsonDocument document) => Upsert(collection, [document]);

    /// <summary>Deletes documents by id; unknown ones are no error.</summary>
    public void Delete(string collection, IEnumerable<BsonValue> ids) => _engine.Delete(collection, ids);

    /// <summary>One document by id; null when there is none.</summary>
    public BsonDocument? Find(string collection, BsonValue id)
    {
        var query = new Query { Limit = 1 };
        query.Where.Add(Query.EQ(Rows.Id, id));
        return Read(collection, query).FirstOrDefault();
    }

    /// <summary>Documents with a larger id, in order of id.</summary>
    public IEnumerable<BsonDocument> After(string collection, long id, int most = int.MaxValue)
    {
        var query = new Query { Limit = most };
        query.Where.Add(Query.GT(Rows.Id, id));
        return Read(collection, query);
    }

    /// <summary>All documents in order of id.</summary>
    public IEnumerable<BsonDocument> All(string collection) => Read(collection, new Query());

    /// <summary>Documents with the largest ids, the largest first.</summary>
    public IEnumerable<BsonDocument> Last(string collection, int most) =>
        Read(collection, new Query { Limit = most, Order = Query.Descending, OrderBy = "$._id" });

    /// <summary>The largest id; 0 when there is none.</summary>
    public long LastId(string collection)
    {
        var query = new Query { Limit = 1, Order = Query.Descending, OrderBy = "$._id" };
        return Read(collection, query).FirstOrDefault()?[Rows.Id].AsInt64 ?? 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _engine.Dispose();
        _log.Dispose();
        _data.Dispose();
    }

    private LiteEngine Open() => new(new EngineSettings { DataStream = _data, LogStream = _log });

    private IEnumerable<BsonDocument> Read(string collection, Query query)
    {
        using var reader = _engine.Query(collection, query);
        while (reader.Read())
        {
            yield return reader.Current.AsDocument;
        }
    }
}
