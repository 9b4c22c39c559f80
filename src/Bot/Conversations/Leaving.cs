using DvBot.Bot.Conversations.Replies;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Conversations;

/// <summary>What is said and remembered when she deletes or leaves. Pure.</summary>
internal static class Leaving
{
    /// <summary>Gives a receipt that can be checked, where one was made.</summary>
    internal static void GiveReceipt(TurnDraft draft)
    {
        if (draft.Input.Around.Receipt is { } code)
        {
            draft.Say(ReplyIds.Receipt, ("ma", code));
        }
    }

    /// <summary>Asks once, neutrally, before deleting.</summary>
    internal static void AskToDelete(TurnDraft draft)
    {
        Director.Named(draft, ReplyIds.DeleteAsk);
        draft.Intent = "xoa-du-lieu";
        draft.State = draft.State with { Pending = PendingQuestion.ConfirmDelete };
    }

    /// <summary>Destroys her words; what an open case needs until it closes stays with the case (contracts, what is kept).</summary>
    internal static void Delete(TurnDraft draft)
    {
        var open = draft.State.CaseId is not null;
        Director.Named(draft, open ? ReplyIds.DeleteWithOpenCase : ReplyIds.DeleteDone);
        draft.Erase(Erasure.Now);
        GiveReceipt(draft);
        if (open)
        {
            draft.AskedToDelete();
        }

        draft.State = ConversationState.Fresh with
        {
            NoticeGiven = true,
            Retention = draft.State.Retention,
            SelfForm = draft.State.SelfForm,
            CaseId = draft.State.CaseId,
            CaseOpenedAt = draft.State.CaseOpenedAt,
            ConsentToRead = draft.State.ConsentToRead,
            CallBackAsked = draft.State.CallBackAsked,
            Level = open ? draft.State.Level : DangerLevel.None,
            LastActivityAt = draft.Input.Now,
            Turns = 1,
        };
    }

    /// <summary>Leaves the conversation.</summary>
    internal static void Leave(TurnDraft draft)
    {
        Director.Named(draft, ReplyIds.Exit);
        draft.Intent = "thoat";
        draft.Erase(Erasure.EndOfSession);
        draft.State = draft.State with { Left = true, SafeToWrite = null };
    }
}
