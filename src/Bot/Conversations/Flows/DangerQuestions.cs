using DvBot.Bot.Conversations.Replies;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Conversations.Flows;

/// <summary>
/// The short questions about danger, offered and never forced: one a message, at most five, ended by the first answer that
/// shows danger to life. "Not sure" counts as yes for what threatens life; "skip" never means no. Not a clinical tool, and no
/// instrument's wording or score. Order after LAP and WHO topics (facts: danger screening, 3.2).
/// </summary>
internal static class DangerQuestions
{
    /// <summary>The words that begin the questions.</summary>
    public const string StartWords = "bat dau hoi vai cau";

    /// <summary>The named reply that asks a step.</summary>
    public static string ReplyOf(DangerQuestionStep step) => step switch
    {
        DangerQuestionStep.Now => ReplyIds.AskNow,
        DangerQuestionStep.Hurt => ReplyIds.AskHurt,
        DangerQuestionStep.Threats => ReplyIds.AskThreats,
        DangerQuestionStep.Pattern => ReplyIds.AskPattern,
        _ => ReplyIds.AskChildren,
    };

    /// <summary>The step after one; null at the end.</summary>
    public static DangerQuestionStep? After(DangerQuestionStep step) => step == DangerQuestionStep.Children ? null : step + 1;

    /// <summary>
    /// What an answer shows. Null when the words do not answer the question; then they are an ordinary message.
    /// </summary>
    /// <param name="step">The question.</param>
    /// <param name="key">The answer's bare words.</param>
    /// <param name="isOption">True if it is one of the offered answers other than yes, no, not sure and skip.</param>
    public static ScreeningResult? Judge(DangerQuestionStep step, string key, bool isOption)
    {
        var answer = Words.Answer(key);
        if (answer is null && (!isOption || key == "khong co"))
        {
            return key is "khong co" or "khong co dieu nao" ? ScreeningResult.Nothing : null;
        }

        var yes = answer is YesNo.Yes or YesNo.Unsure || (answer is null && isOption);
        if (!yes)
        {
            return ScreeningResult.Nothing;
        }

        return step switch
        {
            DangerQuestionStep.Now when answer != YesNo.Unsure => Of(DangerLevel.Imminent, ReasonCodes.AttackNow),
            DangerQuestionStep.Now => Of(DangerLevel.High, ReasonCodes.AttackNow),
            DangerQuestionStep.Hurt => Of(DangerLevel.Imminent, ReasonCodes.Injury),
            DangerQuestionStep.Threats => Of(DangerLevel.High, Threat(key)),
            DangerQuestionStep.Children when answer != YesNo.Unsure => Of(DangerLevel.High, ReasonCodes.ChildAtRisk),
            _ => Of(DangerLevel.Concern, Pattern(key)),
        };
    }

    private static string Threat(string key) => key switch
    {
        _ when key.Contains("bop co", StringComparison.Ordinal) => ReasonCodes.Strangulation,
        _ when key.Contains("giet", StringComparison.Ordinal) => ReasonCodes.KillThreat,
        _ when key.Contains("dao", StringComparison.Ordinal) => ReasonCodes.Weapon,
        _ => ReasonCodes.FearsDeath,
    };

    private static string Pattern(string key) => key switch
    {
        _ when key.Contains("theo doi", StringComparison.Ordinal) => ReasonCodes.Stalking,
        _ when key.Contains("kiem soat", StringComparison.Ordinal) => ReasonCodes.CoerciveControl,
        _ when key.Contains("bo di", StringComparison.Ordinal) => ReasonCodes.Separation,
        _ => ReasonCodes.Escalation,
    };

    private static ScreeningResult Of(DangerLevel level, string code) =>
        new(level, [new DangerReason(code, 0, 0)], SpeakerRole.Unknown, "question");
}
