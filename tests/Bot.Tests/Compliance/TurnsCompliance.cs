using System.Collections.Concurrent;
using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Compliance;

/// <summary>What every gate must do: one turn of a conversation at a time, none left behind.</summary>
public abstract class TurnsCompliance
{
    /// <summary>A gate that takes one turn by calling <paramref name="runNext"/>, which tells whether there was one.</summary>
    protected abstract ITurns GateOver(Func<ConversationKey, Task<bool>> runNext);

    [Fact]
    public async Task Turns_of_one_conversation_never_overlap_and_none_is_left_behind()
    {
        var waiting = new ConcurrentDictionary<ConversationKey, int>();
        var running = new ConcurrentDictionary<ConversationKey, int>();
        var overlaps = 0;
        var done = 0;
        var turns = GateOver(async key =>
        {
            if (waiting.AddOrUpdate(key, -1, (_, n) => n - 1) < 0)
            {
                waiting.AddOrUpdate(key, 0, (_, n) => n + 1);
                return false;
            }

            if (running.AddOrUpdate(key, 1, (_, n) => n + 1) > 1)
            {
                Interlocked.Increment(ref overlaps);
            }

            await Task.Yield();
            running.AddOrUpdate(key, 0, (_, n) => n - 1);
            Interlocked.Increment(ref done);
            return true;
        });
        var keys = Enumerable.Range(0, 4).Select(_ => Some.Key()).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 4000).Select(i => Task.Run(async () =>
        {
            var key = keys[i % keys.Length];
            waiting.AddOrUpdate(key, 1, (_, n) => n + 1);
            await turns.TakeTurnAsync(key, CancellationToken.None);
        })));

        overlaps.ShouldBe(0);
        done.ShouldBe(4000);
    }

    [Fact]
    public async Task A_conversation_that_is_stuck_does_not_hold_up_another()
    {
        var stuck = Some.Key();
        var release = new TaskCompletionSource();
        var others = 0;
        var turns = GateOver(async key =>
        {
            if (key == stuck)
            {
                await release.Task;
                return false;
            }

            return Interlocked.Increment(ref others) == 1;
        });

        var held = turns.TakeTurnAsync(stuck, CancellationToken.None);
        await turns.TakeTurnAsync(Some.Key(), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        held.IsCompleted.ShouldBeFalse();

        release.SetResult();
        await held;
    }

    [Fact]
    public async Task After_a_turn_that_threw_the_next_can_be_taken()
    {
        var key = Some.Key();
        var calls = 0;
        var turns = GateOver(_ => ++calls == 1 ? throw new IOException("no") : Task.FromResult(calls == 2));

        await Should.ThrowAsync<IOException>(() => turns.TakeTurnAsync(key, CancellationToken.None));
        await turns.TakeTurnAsync(key, CancellationToken.None);

        calls.ShouldBe(3);
    }
}
