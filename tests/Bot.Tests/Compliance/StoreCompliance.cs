using System.Text.Json;
using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Conversations.Transcripts;
using DvBot.Bot.Delivery;
using DvBot.Bot.Handoff;
using DvBot.Bot.Handoff.Acts;
using DvBot.Bot.Schedule;
using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Compliance;

/// <summary>What every adapter of the stores must do. An adapter inherits this and says how it is opened again on the same data.</summary>
public abstract class StoreCompliance : IAsyncLifetime
{
    /// <summary>A channel whose replies must be sent; the adapter under test is set up so.</summary>
    protected const string PushChannel = "push";

    private static readonly Guid _operator = Guid.NewGuid();
    private static readonly CancellationToken _none = CancellationToken.None;

    /// <summary>The adapter under test.</summary>
    protected StoresUnderTest Stores { get; set; } = null!;

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>Closes the adapter and opens it again on the same data.</summary>
    protected abstract Task ReopenAsync();

    [Fact]
    public async Task A_message_id_is_accepted_once()
    {
        var activity = Some.Activity();

        var first = await Stores.Inbox.AcceptAsync(activity, _none);
        var second = await Stores.Inbox.AcceptAsync(activity, _none);

        first.Outcome.ShouldBe(AcceptOutcome.Accepted);
        second.ShouldBe(new AcceptResult(AcceptOutcome.Duplicate, first.Ordinal));
    }

    [Fact]
    public async Task The_same_message_many_times_at_once_is_accepted_once()
    {
        var activity = Some.Activity();

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Stores.Inbox.AcceptAsync(activity, _none).AsTask()));

        results.Count(r => r.Outcome == AcceptOutcome.Accepted).ShouldBe(1);
        results.Select(r => r.Ordinal).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_message_id_in_another_conversation_is_another_message()
    {
        (await Stores.Inbox.AcceptAsync(Some.Activity(id: "m"), _none)).Outcome.ShouldBe(AcceptOutcome.Accepted);
        (await Stores.Inbox.AcceptAsync(Some.Activity(id: "m"), _none)).Outcome.ShouldBe(AcceptOutcome.Accepted);
    }

    [Fact]
    public async Task A_message_id_stays_known_after_a_restart()
    {
        var activity = Some.Activity();
        await AnsweredAsync(activity);

        await ReopenAsync();

        (await Stores.Inbox.AcceptAsync(activity, _none)).Outcome.ShouldBe(AcceptOutcome.Duplicate);
    }

    [Fact]
    public async Task Activities_are_recalled_in_order_of_acceptance()
    {
        var key = Some.Key();
        await Stores.Inbox.AcceptAsync(Some.Activity(key, text: "một"), _none);
        await Stores.Inbox.AcceptAsync(Some.Activity(key, text: "hai"), _none);

        var first = await RecallAsync(key);
        await Stores.Conversations.TryCommitAsync(Some.Commit(first), _none);
        var second = await RecallAsync(key);

        first.Activity.Text.Reveal().ShouldBe("một");
        second.Activity.Text.Reveal().ShouldBe("hai");
    }

    [Fact]
    public async Task What_was_accepted_and_not_answered_waits_after_a_restart()
    {
        var activity = Some.Activity(text: "còn đây");
        await Stores.Inbox.AcceptAsync(activity, _none);

        await ReopenAsync();

        Stores.Inbox.Unanswered().ShouldBe([activity.Key]);
        (await RecallAsync(activity.Key)).Activity.ShouldBe(activity);
    }

    [Fact]
    public async Task An_answered_activity_does_not_wait()
    {
        var key = await AnsweredAsync();

        (await Stores.Conversations.RecallAsync(key, _none)).ShouldBeNull();
        Stores.Inbox.Unanswered().ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_turns_made_from_the_same_recall_one_is_committed()
    {
        var activity = Some.Activity();
        await Stores.Inbox.AcceptAsync(activity, _none);
        var recalled = await RecallAsync(activity.Key);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Stores.Conversations.TryCommitAsync(Some.Commit(recalled), _none).AsTask()));

        results.Count(r => r == CommitResult.Committed).ShouldBe(1);
        (await FeedAsync(activity.Key)).Items.Count(i => i.Arrived is null).ShouldBe(1);
    }

    [Fact]
    public async Task State_is_recalled_as_it_was_committed()
    {
        var state = ConversationState.Fresh with
        {
            Level = DangerLevel.High,
            Reasons = [ReasonCodes.Weapon],
            SelfForm = "em",
            Pending = PendingQuestion.SafeToWrite,
            Offered = [new Choice("Có", "Có")],
            LastArticle = "bao-tin-o-dau",
            LastActivityAt = Some.Time,
            Turns = 7,
        };
        var key = await AnsweredAsync(outcome: Some.Outcome(state: state));

        await ReopenAsync();
        await Stores.Inbox.AcceptAsync(Some.Activity(key, at: Some.Time.AddMinutes(1)), _none);

        JsonSerializer.Serialize((await RecallAsync(key)).Conversation.State).ShouldBe(JsonSerializer.Serialize(state));
    }

    [Fact]
    public async Task The_feed_shows_what_arrived_and_what_was_said_in_order()
    {
        var activity = Some.Activity(text: "hỏi");
        await AnsweredAsync(activity, Some.Outcome("đáp"));

        var page = await FeedAsync(activity.Key);

        page.Items.Count.ShouldBe(2);
        page.Items[0].Arrived.ShouldBe(activity);
        page.Items[1].Said.Single().Text.Reveal().ShouldBe("đáp");
        page.Items[1].AnswersOrdinal.ShouldBe(page.Items[0].Ordinal);
        page.AnswerPending.ShouldBeFalse();
    }

    [Fact]
    public async Task The_feed_goes_on_after_a_watermark()
    {
        var key = Some.Key();
        for (var i = 0; i < 30; i++)
        {
            await AnsweredAsync(Some.Activity(key), Some.Outcome($"đáp {i}"));
        }

        await ReopenAsync();
        var all = new List<FeedItem>();
        var watermark = 0;
        while (await FeedAsync(key, watermark) is { Items.Count: > 0 } page)
        {
            all.AddRange(page.Items);
            watermark = page.Watermark;
        }

        all.Select(i => i.Ordinal).ShouldBe(Enumerable.Range(1, 60));
        (await FeedAsync(key, 58)).Items.Select(i => i.Ordinal).ShouldBe([59, 60]);
    }

    [Fact]
    public async Task A_reader_of_the_feed_is_woken_by_the_answer()
    {
        var activity = Some.Activity();
        await Stores.Inbox.AcceptAsync(activity, _none);
        var waiting = Stores.Feed.WaitAsync(activity.Key, 1, TimeSpan.FromMinutes(1), _none).AsTask();

        await Stores.Conversations.TryCommitAsync(Some.Commit(await RecallAsync(activity.Key)), _none);

        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_stream_of_the_feed_is_woken_by_the_beginning_by_an_arrival_by_its_answer_and_by_the_end()
    {
        var activity = Some.Activity();
        var began = Changed(activity.Key, 0);
        var elsewhere = Changed(Some.Activity().Key, 0);
        using var gone = new CancellationTokenSource();
        var left = Stores.Feed.ChangedAsync(activity.Key, 0, TimeSpan.FromMinutes(1), gone.Token).AsTask();
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(left);
        await Stores.Inbox.AcceptAsync(activity, _none);
        (await began).ShouldBeTrue();
        (await Changed(activity.Key, 0)).ShouldBeTrue("it is there already");

        var answered = Changed(activity.Key, 1);
        answered.IsCompleted.ShouldBeFalse();
        await Stores.Conversations.TryCommitAsync(Some.Commit(await RecallAsync(activity.Key)), _none);
        (await answered).ShouldBeTrue();
        (await FeedAsync(activity.Key, 1)).Items.Count.ShouldBe(1);

        var ended = Changed(activity.Key, 2);
        var due = Stores.Due.Due(Some.Time.AddHours(24), 10).Single(w => w.Kind == DueWorkKind.Retention);
        (await Stores.Retention.EraseIfExpiredAsync(due.Conversation, Some.Time.AddHours(24), _none)).ShouldBeNull();
        (await ended).ShouldBeTrue();
        (await Stores.Feed.ReadAsync(activity.Key, 2, _none)).ShouldBeNull();
        elsewhere.IsCompleted.ShouldBeFalse("what happens in one conversation wakes nobody in another");

        async Task<bool> Changed(ConversationKey key, int after) =>
            await Stores.Feed.ChangedAsync(key, after, TimeSpan.FromMinutes(1), _none).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_turn_opens_a_case_and_the_case_survives_a_restart()
    {
        var id = Guid.NewGuid();

        await AnsweredAsync(outcome: Opening(id, DangerLevel.Imminent, ReasonCodes.Weapon));
        await ReopenAsync();

        var waiting = Stores.Handoff.Open().Single();
        waiting.Id.ShouldBe(id);
        waiting.Level.ShouldBe(DangerLevel.Imminent);
        waiting.Reasons.ShouldBe([ReasonCodes.Weapon]);
    }

    [Fact]
    public async Task A_case_is_raised_and_never_lowered_by_a_turn()
    {
        var id = Guid.NewGuid();
        var key = await AnsweredAsync(outcome: Opening(id, DangerLevel.High, ReasonCodes.Weapon));

        await AnsweredAsync(Some.Activity(key), Opening(id, DangerLevel.Imminent, ReasonCodes.AttackNow));
        await AnsweredAsync(Some.Activity(key), Opening(id, DangerLevel.Concern));

        var waiting = Stores.Handoff.Open().Single();
        waiting.Level.ShouldBe(DangerLevel.Imminent);
        waiting.Reasons.ShouldBe([ReasonCodes.Weapon, ReasonCodes.AttackNow], ignoreOrder: true);
    }

    [Fact]
    public async Task Of_two_operators_who_take_a_case_one_wins()
    {
        var id = Guid.NewGuid();
        await AnsweredAsync(outcome: Opening(id, DangerLevel.High, ReasonCodes.Weapon));

        var operators = Enumerable.Range(0, 16).Select(_ => Guid.NewGuid()).ToArray();
        var outcomes = await Task.WhenAll(operators.Select(o => Stores.Handoff.DoAsync(new TakeCase(id, o), Some.Time, _none).AsTask()));

        outcomes.Count(o => o.Result == DeskResult.Done).ShouldBe(1);
        outcomes.Count(o => o.Result == DeskResult.Taken).ShouldBe(15);
        await ReopenAsync();
        var held = Stores.Handoff.Open().Single();
        held.State.ShouldBe(HandoffState.Claimed);
        held.Claim!.Operator.ShouldBe(operators[Array.FindIndex(outcomes, o => o.Result == DeskResult.Done)]);
    }

    [Fact]
    public async Task An_operator_s_words_are_brought_once_and_shown()
    {
        var (key, held) = await HeldAsync();
        var reply = new SendReply(held.Id, _operator, held.ClaimNumber, Guid.NewGuid(), new SensitiveText("Tôi là người trực"));

        (await Stores.Handoff.DoAsync(reply, Some.Time, _none)).Woken.ShouldBe(key);
        (await Stores.Handoff.DoAsync(reply, Some.Time, _none)).Result.ShouldBe(DeskResult.Done);
        await ReopenAsync();

        var recalled = await RecallAsync(key);
        recalled.Activity.Kind.ShouldBe(ActivityKind.OperatorText);
        recalled.Activity.Text.Reveal().ShouldBe("Tôi là người trực");
        recalled.Case!.State.ShouldBe(HandoffState.Claimed);
        await Stores.Conversations.TryCommitAsync(Some.Commit(recalled, Some.Outcome("Tôi là người trực", Opened(held.Id))), _none);
        (await Stores.Conversations.RecallAsync(key, _none)).ShouldBeNull();
    }

    [Fact]
    public async Task A_turn_decided_before_a_claim_is_decided_again_after_it()
    {
        var id = Guid.NewGuid();
        var key = await AnsweredAsync(outcome: Opening(id, DangerLevel.High, ReasonCodes.Weapon));
        await Stores.Inbox.AcceptAsync(Some.Activity(key), _none);
        var recalled = await RecallAsync(key);

        await Stores.Handoff.DoAsync(new TakeCase(id, _operator), Some.Time, _none);

        (await Stores.Conversations.TryCommitAsync(Some.Commit(recalled), _none)).ShouldBe(CommitResult.Conflict);
        (await RecallAsync(key)).Case!.Claim!.Operator.ShouldBe(_operator);
    }

    [Fact]
    public async Task Nothing_is_done_under_a_claim_that_has_ended()
    {
        var (_, held) = await HeldAsync();
        await Stores.Handoff.DoAsync(new GiveBack(held.Id, _operator, held.ClaimNumber), Some.Time, _none);
        await Stores.Handoff.DoAsync(new TakeCase(held.Id, _operator), Some.Time, _none);

        var late = await Stores.Handoff.DoAsync(new SendReply(held.Id, _operator, held.ClaimNumber, Guid.NewGuid(), new SensitiveText("muộn")), Some.Time, _none);

        late.Result.ShouldBe(DeskResult.NotHeld);
    }

    [Fact]
    public async Task A_case_goes_back_when_its_lease_lapses_and_stays_while_it_is_renewed()
    {
        var (key, held) = await HeldAsync();
        await Stores.Handoff.RenewAsync(_operator, Some.Time.AddSeconds(15), _none);

        (await Stores.Handoff.LapseAsync(Some.Time.AddSeconds(21), _none)).ShouldBeEmpty();
        Stores.Due.Due(Some.Time.AddSeconds(35), 10).Where(w => w.Kind == DueWorkKind.LeaseCheck).ShouldHaveSingleItem().At.ShouldBe(Some.Time.AddSeconds(35));
        Stores.Handoff.Open().Single().State.ShouldBe(HandoffState.Claimed);

        var lapsed = await Stores.Handoff.LapseAsync(Some.Time.AddSeconds(35), _none);
        lapsed.ShouldBe([key]);
        Stores.Due.Due(DateTimeOffset.MaxValue, 100).ShouldNotContain(w => w.Kind == DueWorkKind.LeaseCheck);
        await ReopenAsync();
        var back = Stores.Handoff.Open().Single();
        back.State.ShouldBe(HandoffState.Waiting);
        back.OpenedAt.ShouldBe(held.OpenedAt);
        (await RecallAsync(key)).Activity.Kind.ShouldBe(ActivityKind.ClaimEnded);
    }

    [Fact]
    public async Task A_case_is_not_closed_over_words_that_nobody_has_seen()
    {
        var (key, held) = await HeldAsync();
        var close = new CloseCase(held.Id, _operator, held.ClaimNumber, Dispositions.Informed, DangerLevel.Concern, LowerReasons.SafeNow, held.WroteAt);
        await Stores.Inbox.AcceptAsync(Some.Activity(key), _none);

        (await Stores.Handoff.DoAsync(close, Some.Time, _none)).Result.ShouldBe(DeskResult.SheWrote);
        await Stores.Conversations.TryCommitAsync(Some.Commit(await RecallAsync(key), Opening(held.Id, DangerLevel.High), Some.Time.AddSeconds(1)), _none);
        (await Stores.Handoff.DoAsync(close, Some.Time, _none)).Result.ShouldBe(DeskResult.SheWrote);
        (await Stores.Handoff.DoAsync(close with { SeenWroteAt = Some.Time.AddSeconds(1) }, Some.Time, _none)).Result.ShouldBe(DeskResult.Done);
    }

    [Fact]
    public async Task A_case_is_closed_once()
    {
        var (key, held) = await HeldAsync();
        var close = new CloseCase(held.Id, _operator, held.ClaimNumber, Dispositions.Informed, DangerLevel.Concern, LowerReasons.SafeNow, held.WroteAt);

        (await Stores.Handoff.DoAsync(close, Some.Time, _none)).Result.ShouldBe(DeskResult.Done);
        (await Stores.Handoff.DoAsync(close, Some.Time, _none)).Result.ShouldBe(DeskResult.Gone);

        await ReopenAsync();
        Stores.Handoff.Open().ShouldBeEmpty();
        (await RecallAsync(key)).Activity.Mark!.Level.ShouldBe((int)DangerLevel.Concern);
    }

    [Fact]
    public async Task What_an_operator_writes_on_a_case_survives_a_restart()
    {
        var (_, held) = await HeldAsync();
        await Stores.Handoff.DoAsync(new WriteNote(held.Id, _operator, held.ClaimNumber, new SensitiveText("gọi lại tối nay")), Some.Time, _none);
        await Stores.Handoff.DoAsync(new KeepDraft(held.Id, _operator, held.ClaimNumber, new SensitiveText("Chào chị")), Some.Time, _none);
        await Stores.Handoff.DoAsync(new OpenWords(held.Id, _operator, held.ClaimNumber), Some.Time, _none);

        await ReopenAsync();

        var after = Stores.Handoff.Open().Single();
        after.Notes.Single().Text.Reveal().ShouldBe("gọi lại tối nay");
        after.Draft.Reveal().ShouldBe("Chào chị");
        after.Opening.ShouldBe(WordsOpening.LifeAtStake);
    }

    [Fact]
    public async Task What_happened_to_a_case_is_in_the_audit()
    {
        var (_, held) = await HeldAsync();
        await Stores.Handoff.NoteReadAsync(held.Id, _operator, Some.Time, _none);
        await Stores.Handoff.DoAsync(new CloseCase(held.Id, _operator, held.ClaimNumber, Dispositions.Informed, DangerLevel.Concern, LowerReasons.SafeNow, held.WroteAt), Some.Time, _none);
        await ReopenAsync();

        var lines = await Stores.Audit.ReadAuditAsync(10, _none);

        lines.Select(l => l.What).ShouldBe(["closed", "words_read", "claimed", "opened"], ignoreOrder: true);
        lines.Where(l => l.What != "opened").ShouldAllBe(l => l.By == _operator && l.Case == held.Id);
        lines.Single(l => l.What == "closed").Codes.ShouldBe([Dispositions.Informed, "concern", LowerReasons.SafeNow]);
    }

    [Fact]
    public async Task An_open_case_follows_a_conversation_that_begins_anew()
    {
        var (key, held) = await HeldAsync();

        await AnsweredAsync(Some.Activity(key, text: "xoá"), Some.Outcome("đã xoá", Opened(held.Id), new HandoffChange(held.Id, DangerLevel.High, [], true), Erasure.Now));

        var outcome = await Stores.Handoff.DoAsync(new SendReply(held.Id, _operator, held.ClaimNumber, Guid.NewGuid(), new SensitiveText("Vâng")), Some.Time, _none);
        outcome.Woken.ShouldBe(key);
        outcome.Case!.WantsDeletion.ShouldBeTrue();
    }

    [Fact]
    public async Task Erasing_leaves_only_the_reply_and_the_numbers_go_on()
    {
        var key = await AnsweredAsync(Some.Activity(text: "chuyện riêng"));
        await AnsweredAsync(Some.Activity(key, text: "xoá"), Some.Outcome("đã xoá", erasure: Erasure.Now));

        await ReopenAsync();
        var page = await FeedAsync(key);

        page.Items.Count.ShouldBe(1);
        page.Items[0].Said.Single().Text.Reveal().ShouldBe("đã xoá");
        page.Items[0].Ordinal.ShouldBe(4);
    }

    [Fact]
    public async Task What_was_sent_after_the_words_to_be_erased_is_still_answered()
    {
        var key = Some.Key();
        await Stores.Inbox.AcceptAsync(Some.Activity(key, text: "xoá"), _none);
        await Stores.Inbox.AcceptAsync(Some.Activity(key, text: "cho hỏi"), _none);

        await Stores.Conversations.TryCommitAsync(Some.Commit(await RecallAsync(key), Some.Outcome("đã xoá", erasure: Erasure.Now)), _none);
        await ReopenAsync();
        var next = await RecallAsync(key);

        next.Activity.Text.Reveal().ShouldBe("cho hỏi");
        (await Stores.Conversations.TryCommitAsync(Some.Commit(next), _none)).ShouldBe(CommitResult.Committed);
    }

    [Fact]
    public async Task An_erased_message_is_not_taken_again_until_its_hash_is_forgotten()
    {
        var activity = Some.Activity();
        var key = await AnsweredAsync(activity);
        await AnsweredAsync(Some.Activity(key, id: "x"), Some.Outcome(erasure: Erasure.Now));
        await ReopenAsync();

        (await Stores.Inbox.AcceptAsync(activity, _none)).Outcome.ShouldBe(AcceptOutcome.Duplicate);

        var forgetting = Stores.Due.Due(Some.Time.AddHours(36), 100).Single(w => w.Kind == DueWorkKind.ForgetHashes);
        await Stores.Retention.ForgetHashesAsync(forgetting.Conversation, _none);
        (await Stores.Inbox.AcceptAsync(activity, _none)).Outcome.ShouldBe(AcceptOutcome.Accepted);
    }

    [Fact]
    public async Task Words_are_kept_for_24_hours_after_the_last_message()
    {
        var key = await AnsweredAsync();
        var due = Stores.Due.Due(Some.Time.AddHours(24), 10).Single(w => w.Kind == DueWorkKind.Retention);
        await AnsweredAsync(Some.Activity(key, at: Some.Time.AddHours(10)), at: Some.Time.AddHours(10));

        (await Stores.Retention.EraseIfExpiredAsync(due.Conversation, Some.Time.AddHours(24), _none)).ShouldBe(Some.Time.AddHours(34));
        (await Stores.Retention.EraseIfExpiredAsync(due.Conversation, Some.Time.AddHours(34), _none)).ShouldBeNull();

        (await Stores.Feed.ReadAsync(key, 0, _none)).ShouldBeNull();
        await ReopenAsync();
        (await Stores.Feed.ReadAsync(key, 0, _none)).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_after_expiry_begins_a_new_conversation()
    {
        var key = await AnsweredAsync(outcome: Some.Outcome(state: ConversationState.Fresh with { SelfForm = "em", Turns = 1 }));

        await Stores.Inbox.AcceptAsync(Some.Activity(key, at: Some.Time.AddHours(25)), _none);

        JsonSerializer.Serialize((await RecallAsync(key)).Conversation.State).ShouldBe(JsonSerializer.Serialize(ConversationState.Fresh));
    }

    [Fact]
    public async Task An_open_case_holds_words_back_for_at_most_30_days()
    {
        var id = Guid.NewGuid();
        var state = ConversationState.Fresh with { Level = DangerLevel.High, CaseId = id, CaseOpenedAt = Some.Time, Turns = 1 };
        var key = await AnsweredAsync(outcome: Some.Outcome(state: state, handoff: new HandoffChange(id, DangerLevel.High, [ReasonCodes.Weapon], false)));
        var due = Stores.Due.Due(Some.Time.AddHours(24), 10).Single(w => w.Kind == DueWorkKind.Retention);

        (await Stores.Retention.EraseIfExpiredAsync(due.Conversation, Some.Time.AddDays(2), _none)).ShouldNotBeNull();
        (await FeedAsync(key)).Items.ShouldNotBeEmpty();

        (await Stores.Retention.EraseIfExpiredAsync(due.Conversation, Some.Time.AddDays(30), _none)).ShouldBeNull();
        (await Stores.Feed.ReadAsync(key, 0, _none)).ShouldBeNull();
        Stores.Handoff.Open().Single().Id.ShouldBe(id);
    }

    [Fact]
    public async Task Her_choice_of_retention_counts_from_then_on()
    {
        var key = await AnsweredAsync(outcome: Some.Outcome(state: ConversationState.Fresh with { Retention = RetentionChoice.Session, Turns = 1 }));

        var due = Stores.Due.Due(Some.Time.AddMinutes(30), 10).ShouldHaveSingleItem();

        due.Kind.ShouldBe(DueWorkKind.Retention);
        (await Stores.Retention.EraseIfExpiredAsync(due.Conversation, Some.Time.AddMinutes(30), _none)).ShouldBeNull();
        (await Stores.Feed.ReadAsync(key, 0, _none)).ShouldBeNull();
    }

    [Fact]
    public async Task Due_work_is_put_off_and_completed_and_survives_a_restart()
    {
        await AnsweredAsync();
        var work = Stores.Due.Due(Some.Time.AddHours(24), 10).Single();

        await Stores.Due.PutOffAsync(work, Some.Time.AddHours(30), failed: true, _none);
        await ReopenAsync();

        Stores.Due.Due(Some.Time.AddHours(24), 10).ShouldBeEmpty();
        Stores.Due.NextDue.ShouldBe(Some.Time.AddHours(30));
        var again = Stores.Due.Due(Some.Time.AddHours(30), 10).Single();
        again.Attempts.ShouldBe(1);

        await Stores.Due.CompleteAsync(again, _none);
        await ReopenAsync();
        Stores.Due.NextDue.ShouldBeNull();
    }

    [Fact]
    public async Task Replies_to_a_pushing_channel_wait_in_the_outbox_until_they_are_sent()
    {
        var key = await AnsweredAsync(Some.Activity(Some.Key(PushChannel)), Some.Outcome("đáp"));

        await ReopenAsync();
        var entry = Stores.Outbox.Due(PushChannel, Some.Time, 10).ShouldHaveSingleItem();
        entry.Key.ShouldBe(key);
        entry.Replies.Single().Text.Reveal().ShouldBe("đáp");

        await Stores.Outbox.RecordAsync(entry with { Attempts = 1, NextAttempt = Some.Time.AddMinutes(1) }, done: false, _none);
        await ReopenAsync();
        Stores.Outbox.Due(PushChannel, Some.Time, 10).ShouldBeEmpty();
        Stores.Due.Due(Some.Time.AddMinutes(1), 10).ShouldContain(w => w.Kind == DueWorkKind.Resend);

        await Stores.Outbox.RecordAsync(Stores.Outbox.Due(PushChannel, Some.Time.AddMinutes(1), 10).Single(), done: true, _none);
        await ReopenAsync();
        Stores.Outbox.Due(PushChannel, Some.Time.AddDays(1), 10).ShouldBeEmpty();
    }

    [Fact]
    public async Task Replies_to_one_person_are_sent_in_order()
    {
        var key = Some.Key(PushChannel);
        await AnsweredAsync(Some.Activity(key), Some.Outcome("một"));
        await AnsweredAsync(Some.Activity(key), Some.Outcome("hai"));

        var first = Stores.Outbox.Due(PushChannel, Some.Time, 10).ShouldHaveSingleItem();
        await Stores.Outbox.RecordAsync(first, done: true, _none);
        var second = Stores.Outbox.Due(PushChannel, Some.Time, 10).ShouldHaveSingleItem();

        first.Replies.Single().Text.Reveal().ShouldBe("một");
        second.Replies.Single().Text.Reveal().ShouldBe("hai");
    }

    [Fact]
    public async Task Transcripts_are_read_in_pages()
    {
        var key = Some.Key();
        for (var i = 0; i < 5; i++)
        {
            await AnsweredAsync(Some.Activity(key, text: $"hỏi {i}"), Some.Outcome($"đáp {i}"));
        }

        var rows = new List<TranscriptEntry>();
        while (await Stores.Transcripts.ReadPageAsync(rows.Count == 0 ? 0 : rows[^1].Row, 3, _none) is { Count: > 0 } page)
        {
            page.Count.ShouldBeLessThanOrEqualTo(3);
            rows.AddRange(page);
        }

        rows.Where(r => r.Activity is not null).Select(r => r.Activity!.Text.Reveal()).ShouldBe(Enumerable.Range(0, 5).Select(i => $"hỏi {i}"));
        rows.Where(r => r.Outcome is not null).Select(r => r.Outcome!.Replies.Single().Text.Reveal()).ShouldBe(Enumerable.Range(0, 5).Select(i => $"đáp {i}"));
    }

    private async Task<(ConversationKey Key, HandoffCase Held)> HeldAsync()
    {
        var id = Guid.NewGuid();
        var key = await AnsweredAsync(outcome: Opening(id, DangerLevel.High, ReasonCodes.Weapon));
        return (key, (await Stores.Handoff.DoAsync(new TakeCase(id, _operator), Some.Time, _none)).Case.ShouldNotBeNull());
    }

    private static ConversationState Opened(Guid id) => ConversationState.Fresh with { Level = DangerLevel.High, CaseId = id, CaseOpenedAt = Some.Time, Turns = 1 };

    private static TurnOutcome Opening(Guid id, DangerLevel level, params string[] reasons) => Some.Outcome(
        state: ConversationState.Fresh with { Level = level, Reasons = reasons, CaseId = id, CaseOpenedAt = Some.Time, Turns = 1 },
        handoff: new HandoffChange(id, level, reasons, false));

    private async Task<Recalled> RecallAsync(ConversationKey key) => (await Stores.Conversations.RecallAsync(key, _none)).ShouldNotBeNull();

    private async Task<FeedPage> FeedAsync(ConversationKey key, int after = 0) => (await Stores.Feed.ReadAsync(key, after, _none)).ShouldNotBeNull();

    private async Task<ConversationKey> AnsweredAsync(Activity? activity = null, TurnOutcome? outcome = null, DateTimeOffset? at = null)
    {
        activity ??= Some.Activity();
        (await Stores.Inbox.AcceptAsync(activity, _none)).Outcome.ShouldBe(AcceptOutcome.Accepted);
        (await Stores.Conversations.TryCommitAsync(Some.Commit(await RecallAsync(activity.Key), outcome, at), _none)).ShouldBe(CommitResult.Committed);
        return activity.Key;
    }
}
