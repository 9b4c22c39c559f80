using DvBot.Bot.Privacy;
using DvBot.Bot.Storage.LiteDb;
using Microsoft.Extensions.Time.Testing;

namespace DvBot.Bot.Tests.Compliance;

/// <summary>The embedded store does what every store must do.</summary>
public sealed class LiteDbStoreTests : StoreCompliance
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dvbot-store-").FullName;
    private readonly FakeTimeProvider _time = new(Some.Time);
    private MasterKey _master = null!;
    private LiteDbStore _store = null!;

    public override ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Data);
        _master = MasterKey.Load(Path.Combine(_folder, "keys"), null);
        Open();
        return ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _master.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    protected override async Task ReopenAsync()
    {
        await _store.DisposeAsync();
        Open();
    }

    private string Data => Path.Combine(_folder, "data");

    private void Open()
    {
        var options = new StoreOptions { PushChannels = new HashSet<string>([PushChannel], StringComparer.Ordinal) };
        _store = LiteDbStore.Open(new RealDisk(Data), _master, options, _time);
        Stores = new StoresUnderTest(_store, _store, _store, _store, _store, _store, _store, _store, _store);
    }
}
