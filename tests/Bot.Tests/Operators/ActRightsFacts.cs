using DvBot.Bot.Activities;
using DvBot.Bot.Handoff;
using DvBot.Bot.Handoff.Acts;
using DvBot.Bot.Operators;
using DvBot.Bot.Operators.Console;
using DvBot.Bot.Screening;
using DvBot.Bot.Tests.Durability;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Operators;

/// <summary>Every act of the desk for every role, asked of the same service that open pages use.</summary>
public sealed class ActRightsFacts
{
    private static readonly Dictionary<Type, Permission> _needs = new()
    {
        [typeof(TakeCase)] = Permission.Claim,
        [typeof(GiveBack)] = Permission.Claim,
        [typeof(TakeBack)] = Permission.ReleaseOthers,
        [typeof(SendReply)] = Permission.Reply,
        [typeof(KeepDraft)] = Permission.Reply,
        [typeof(WriteNote)] = Permission.Note,
        [typeof(OpenWords)] = Permission.DecideLifeAtStake,
        [typeof(LowerLevel)] = Permission.LowerLevel,
        [typeof(MarkCalledBack)] = Permission.Close,
        [typeof(CloseCase)] = Permission.Close,
    };

    [Fact]
    public void Every_act_is_in_the_table()
    {
        var acts = typeof(DeskAct).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DeskAct))).ToArray();

        acts.ShouldBe(_needs.Keys, ignoreOrder: true);
        foreach (var act in Acts(Guid.NewGuid(), Guid.NewGuid()))
        {
            ActRights.Needed(act).ShouldBe(_needs[act.GetType()], act.ToString());
        }
    }

    [Fact]
    public async Task An_act_is_done_or_refused_as_the_role_says_and_never_for_somebody_else()
    {
        await using var desk = await Desk.StartAsync();
        var rights = desk.Services.GetRequiredService<Rights>();
        foreach (var role in rights.Roles)
        {
            var account = await desk.AddAsync($"người {role}", role);
            await using var circuit = desk.Services.CreateAsyncScope();
            var me = circuit.ServiceProvider.GetRequiredService<SignedInOperator>();
            me.Begin(Desk.Principal(account));
            var cases = circuit.ServiceProvider.GetRequiredService<CaseDesk>();
            foreach (var act in Acts(account.Id, Guid.NewGuid()))
            {
                var may = rights.May(role, _needs[act.GetType()]);
                cases.May(act).ShouldBe(may, $"{role}: {act}");
                (await cases.DoAsync(act, CancellationToken.None)).Result.ShouldBe(may ? DeskResult.Gone : DeskResult.NotAllowed, $"{role}: {act}");
            }

            Acts(Guid.NewGuid(), Guid.NewGuid()).ShouldAllBe(act => !cases.May(act), "nobody acts in another's name");
            await desk.Accounts.SignOutEverywhereAsync(account.Id, CancellationToken.None);
            Acts(account.Id, Guid.NewGuid()).ShouldAllBe(act => !cases.May(act), "nobody acts after the session has ended");
            cases.Waiting().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_case_that_another_operator_holds_cannot_be_reached_by_its_id()
    {
        await using var desk = await Desk.StartAsync();
        using (var person = new DirectLineClient(desk.Address))
        {
            var talk = await person.BeginAsync(TestContext.Current.CancellationToken);
            await person.SayAsync(talk, "chồng hay cầm dao dọa em", "m1", TestContext.Current.CancellationToken);
            await person.ReadAnsweredAsync(talk, 1, TestContext.Current.CancellationToken);
        }

        await using var one = desk.Services.CreateAsyncScope();
        await using var two = desk.Services.CreateAsyncScope();
        var holder = await OpenAsync(desk, one, "anh Nam");
        var other = await OpenAsync(desk, two, "chị Lan");
        var waiting = holder.Cases.Waiting().ShouldHaveSingleItem();
        var held = (await holder.Cases.DoAsync(new TakeCase(waiting.Id, holder.Id), CancellationToken.None)).Case!;

        other.Cases.Find(held.Id).ShouldBeNull();
        other.Cases.Waiting().ShouldBeEmpty();
        other.Cases.Others().ShouldBeEmpty();
        (await other.Cases.ReadAsync(held, CancellationToken.None)).ShouldBeEmpty();
        foreach (var act in Acts(other.Id, held.Id).Where(a => a is not TakeCase and not TakeBack))
        {
            (await other.Cases.DoAsync(act, CancellationToken.None)).Result.ShouldBe(DeskResult.Taken, act.ToString());
        }

        (await other.Cases.DoAsync(new TakeBack(held.Id, other.Id, held.ClaimNumber), CancellationToken.None)).Result.ShouldBe(DeskResult.NotAllowed);
        (await holder.Cases.ReadAsync(held, CancellationToken.None)).ShouldNotBeEmpty();
    }

    private static async Task<(Guid Id, CaseDesk Cases)> OpenAsync(Desk desk, AsyncServiceScope circuit, string name)
    {
        var account = await desk.AddAsync(name);
        circuit.ServiceProvider.GetRequiredService<SignedInOperator>().Begin(Desk.Principal(account));
        return (account.Id, circuit.ServiceProvider.GetRequiredService<CaseDesk>());
    }

    [Fact]
    public void Screens_have_words_for_every_code()
    {
        ReasonCodes.All.ShouldAllBe(c => Labels.Reason(c) != c);
        Dispositions.All.ShouldAllBe(c => Labels.Disposition(c) != c);
        LowerReasons.All.ShouldAllBe(c => Labels.Lowering(c) != c);
        Enum.GetValues<DeskResult>().Where(r => r != DeskResult.Done).ShouldAllBe(r => Labels.Result(r) != null);
    }

    private static IReadOnlyList<DeskAct> Acts(Guid by, Guid on) =>
    [
        new TakeCase(on, by),
        new GiveBack(on, by, 1),
        new TakeBack(on, by, 1),
        new SendReply(on, by, 1, Guid.NewGuid(), new SensitiveText("chào")),
        new KeepDraft(on, by, 1, new SensitiveText("chào")),
        new WriteNote(on, by, 1, new SensitiveText("ghi")),
        new OpenWords(on, by, 1),
        new LowerLevel(on, by, 1, DangerLevel.None, LowerReasons.SafeNow),
        new MarkCalledBack(on, by, 1),
        new CloseCase(on, by, 1, Dispositions.Informed, DangerLevel.None, null, null),
    ];
}
