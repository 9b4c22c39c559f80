using System.Security.Cryptography;
using DvBot.Bot.Storage.LiteDb;
using LiteDB;
using LiteDB.Engine;

namespace DvBot.Benchmarks.Layouts;

/// <summary>A way of laying turns out in LiteDB, on the durable streams of the store. All of them write the same bytes of content.</summary>
internal abstract class Layout : IDisposable
{
    /// <summary>Conversations that take turns one after the other.</summary>
    protected const int Conversations = 1024;

    private readonly TemporaryFolder _folder = new();
    private readonly IDiskFile _dataFile;
    private readonly IDiskFile _logFile;
    private readonly DataStream _data;
    private readonly LogStream _log;

    /// <summary>Makes an empty database.</summary>
    protected Layout()
    {
        var failure = new DiskFailure();
        var disk = new RealDisk(_folder.Path);
        _dataFile = disk.Open("layout.db");
        _logFile = disk.Open("layout-log.db");
        _data = new DataStream(_dataFile, failure);
        _log = new LogStream(_logFile, _data.Flush, failure);
        _data.Log = _log;
        Engine = new LiteEngine(new EngineSettings { DataStream = _data, LogStream = _log });
    }

    /// <summary>What the table calls it.</summary>
    public abstract string Name { get; }

    /// <summary>Turns so far.</summary>
    public int Turns { get; set; }

    /// <summary>LiteDB's engine.</summary>
    protected LiteEngine Engine { get; }

    /// <summary>A message as stored: about what a sealed one takes.</summary>
    protected static byte[] Arrival { get; } = RandomNumberGenerator.GetBytes(200);

    /// <summary>A turn as stored: replies and state.</summary>
    protected static byte[] Outcome { get; } = RandomNumberGenerator.GetBytes(900);

    /// <summary>What is kept of a conversation itself.</summary>
    protected static byte[] State { get; } = RandomNumberGenerator.GetBytes(250);

    /// <summary>Stores arrivals; they are acknowledged after <see cref="Commit"/>.</summary>
    public abstract void Accept(int first, int count);

    /// <summary>Stores the turns that answer them.</summary>
    public abstract void Answer(int first, int count);

    /// <summary>Begins a transaction.</summary>
    public void Begin() => Engine.BeginTrans();

    /// <summary>Returns once everything is on the disk.</summary>
    public void Commit()
    {
        Engine.Commit();
        Engine.Checkpoint();
        _log.Flush();
        _data.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Engine.Dispose();
        _log.Dispose();
        _data.Dispose();
        _logFile.Dispose();
        _dataFile.Dispose();
        _folder.Dispose();
    }

    /// <summary>Inserts documents that bring their id.</summary>
    protected void Insert(string collection, params BsonDocument[] documents) => Engine.Insert(collection, documents, BsonAutoId.Int64);
}
