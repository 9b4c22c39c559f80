namespace DvBot.Bot.Conversations.Replies;

/// <summary>Ids of the named replies that the bot gives; content must hold every one of them.</summary>
public static class ReplyIds
{
#pragma warning disable CS1591 // ids of content/vi/replies, explained there by `when`
    public const string AfterOne = "card-after-one";
    public const string Attachment = "attachment";
    public const string Clarify = "clarify";
    public const string DeleteAsk = "delete-ask";
    public const string DeleteCancelled = "delete-cancelled";
    public const string DeleteDone = "delete-done";
    public const string DeleteWithOpenCase = "delete-with-open-case";
    public const string EmojiOnly = "emoji-only";
    public const string Exit = "exit";
    public const string Fallback = "fallback";
    public const string FallbackAgain = "fallback-again";
    public const string HandoffAgain = "handoff-again";
    public const string HandoffAsked = "handoff-asked";
    public const string HandoffOpened = "handoff-opened";
    public const string HandoffConsent = "handoff-consent";
    public const string SafeYesConsent = "safe-yes-consent";
    public const string SafeYesCallBack = "safe-yes-call-back";
    public const string ConsentYes = "consent-yes";
    public const string ConsentNo = "consent-no";
    public const string CallBackAsk = "call-back-ask";
    public const string CallBackNoted = "call-back-noted";
    public const string CallBackDeclined = "call-back-declined";
    public const string ClaimEnded = "claim-ended";
    public const string MachineSays = "machine-says";
    public const string Receipt = "receipt";
    public const string NextQuestion = "next-question";
    public const string Notice = "notice-short";
    public const string PlaceAsk = "place-ask";
    public const string PlaceReceived = "place-received";

    /// <summary>A shared point lies near a commune.</summary>
    public const string PlaceNear = "place-near";
    public const string ReviewDue = "law-date-note";
    public const string RetentionAsk = "retention-ask";
    public const string RetentionDay = "retention-chosen-24";
    public const string RetentionMonth = "retention-chosen-30";
    public const string RetentionSession = "retention-chosen-0";
    public const string SafeNo = "safe-no";
    public const string SafeReply = "safe-reply";
    public const string SafeSomeoneNear = "safe-someone-near";
    public const string SafeYes = "safe-yes";
    public const string TooLong = "too-long";
    public const string Welcome = "welcome";
    public const string WelcomeBack = "welcome-back";
    public const string AskNow = "ask-now";
    public const string AskHurt = "ask-hurt";
    public const string AskThreats = "ask-threats";
    public const string AskPattern = "ask-pattern";
    public const string AskChildren = "ask-children";
    public const string AskEnd = "ask-end";
#pragma warning restore CS1591

    /// <summary>Ending of the id of a reply that is given instead while an operator is at the desk.</summary>
    public const string OnDuty = "-on-duty";

    private static readonly string[] _alsoOnDuty = [Welcome, HandoffOpened, HandoffAsked, HandoffAgain, AfterOne, ClaimEnded, "card-high-child-speaking"];

    /// <summary>Every id, cards and notices included.</summary>
    public static IReadOnlyCollection<string> All { get; } =
    [
        AfterOne, Attachment, Clarify, DeleteAsk, DeleteCancelled, DeleteDone, DeleteWithOpenCase, EmojiOnly, Exit, Fallback, FallbackAgain,
        HandoffAgain, HandoffAsked, HandoffOpened, HandoffConsent, SafeYesConsent, SafeYesCallBack, ConsentYes, ConsentNo, CallBackAsk, CallBackNoted, CallBackDeclined, ClaimEnded, MachineSays, Receipt,
        NextQuestion, Notice, PlaceAsk, PlaceNear, PlaceReceived, ReviewDue, RetentionAsk, RetentionDay,
        RetentionMonth, RetentionSession, SafeNo, SafeReply, SafeSomeoneNear, SafeYes, TooLong, Welcome, WelcomeBack,
        AskNow, AskHurt, AskThreats, AskPattern, AskChildren, AskEnd,
        .. DangerCards.All,
        .. _alsoOnDuty.Select(id => id + OnDuty),
    ];
}
