using DvBot.Bot.Operators;
using DvBot.Bot.Privacy;
using DvBot.Bot.Storage.LiteDb;
using DvBot.Bot.Tests.Durability;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Operators;

/// <summary>Accounts in the embedded store.</summary>
public sealed class OperatorStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_read_again_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Data);
        using var master = MasterKey.Load(folder.Keys, null);
        var account = Account("chị Hoa") with { WrongTries = 3, LockoutEnd = Some.Time.AddMinutes(1), DisabledAt = Some.Time, OnDuty = false, LinkHash = [1, 2, 3], LinkExpires = Some.Time.AddDays(1), PasswordHash = "hash" };
        await using (var store = Open(folder, master))
        {
            (await store.AddOperatorAsync(account, onlyAsFirst: true, Cancellation)).ShouldBe(OperatorWrite.Written);
        }

        await using var again = Open(folder, master);
        var read = again.FindOperator(account.Id)!;
        read.LinkHash.ShouldBe(account.LinkHash);
        (read with { LinkHash = null }).ShouldBe(account with { LinkHash = null });
        again.Operators().ShouldBe([read]);
    }

    [Fact]
    public async Task A_write_on_an_old_version_a_taken_name_or_a_second_first_account_is_refused()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Data);
        using var master = MasterKey.Load(folder.Keys, null);
        await using var store = Open(folder, master);
        var hoa = Account("Chị Hoa");
        (await store.AddOperatorAsync(hoa, onlyAsFirst: true, Cancellation)).ShouldBe(OperatorWrite.Written);
        (await store.AddOperatorAsync(hoa, onlyAsFirst: false, Cancellation)).ShouldBe(OperatorWrite.Conflict);
        (await store.AddOperatorAsync(Account("anh Nam"), onlyAsFirst: true, Cancellation)).ShouldBe(OperatorWrite.NotFirst);
        (await store.AddOperatorAsync(Account("CHỊ HOA"), onlyAsFirst: false, Cancellation)).ShouldBe(OperatorWrite.NameTaken);
        (await store.TryWriteOperatorAsync(hoa with { Version = 2, Role = "admin" }, Cancellation)).ShouldBe(OperatorWrite.Written);
        (await store.TryWriteOperatorAsync(hoa with { Version = 2, Role = "supervisor" }, Cancellation)).ShouldBe(OperatorWrite.Conflict);
        store.FindOperator(hoa.Id)!.Role.ShouldBe("admin");
        (await store.RemoveOperatorAsync(hoa.Id, Cancellation)).ShouldBeTrue();
        (await store.RemoveOperatorAsync(hoa.Id, Cancellation)).ShouldBeFalse();
        (await store.TryWriteOperatorAsync(hoa with { Version = 3 }, Cancellation)).ShouldBe(OperatorWrite.Conflict);
        store.Operators().ShouldBeEmpty();
    }

    [Fact]
    public async Task Writes_that_wait_together_see_each_other()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Data);
        using var master = MasterKey.Load(folder.Keys, null);
        await using var store = Open(folder, master);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.AddOperatorAsync(Account("Chị Hoa"), onlyAsFirst: false, Cancellation).AsTask()));
        outcomes.Count(o => o == OperatorWrite.Written).ShouldBe(1);
        outcomes.Count(o => o == OperatorWrite.NameTaken).ShouldBe(19);
    }

    private static Operator Account(string name) => new(Guid.CreateVersion7(), 1, name, "operator", null, "stamp", Some.Time);

    private static LiteDbStore Open(TemporaryFolder folder, MasterKey master) => LiteDbStore.Open(new RealDisk(folder.Data), master, new StoreOptions(), TimeProvider.System);
}
