using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Conversations.Flows;
using DvBot.Bot.Conversations.Replies;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Content;

namespace DvBot.Bot.Tests.Conversations.Replies;

/// <summary>Everything that content offers to tap, each with what the conversation remembers at that moment.</summary>
internal static class OfferedReplies
{
    /// <summary>All of them.</summary>
    public static IEnumerable<OfferedReply> Of(ContentPack content) =>
        content.Replies.Values.SelectMany(r => Of($"replies/{r.Id}", r.Variants, After(r.Id)))
            .Concat(content.Intents.Values.SelectMany(i => Of($"intents/{i.Id}", i.Variants, ConversationState.Fresh with { Turns = 1 })))
            .Concat(content.Articles.Values.SelectMany(a => OfArticle(content, a)));

    private static IEnumerable<OfferedReply> Of(string where, IReadOnlyList<ReplyVariant> variants, ConversationState state)
    {
        foreach (var variant in variants)
        {
            Choice[] choices = [.. variant.QuickReplies.Select(q => new Choice(q.Title, q.Send)).Where(c => !c.Send.Contains('{', StringComparison.Ordinal))];
            foreach (var choice in choices)
            {
                yield return new OfferedReply(where, choice, state with { Offered = choices });
            }
        }
    }

    private static IEnumerable<OfferedReply> OfArticle(ContentPack content, Article article)
    {
        Choice[] choices = [.. article.Next.Select(n => content.Articles[n]).Select(n => new Choice(n.Label, n.Title)), new Choice("Gặp người", "0")];
        return choices.Select(c => new OfferedReply($"articles/{article.Id}", c, ConversationState.Fresh with { Turns = 1, LastArticle = article.Id, Offered = choices }));
    }

    // What the director remembers after it has given a reply by name.
    private static ConversationState After(string reply)
    {
        var state = ConversationState.Fresh with { Turns = 1, LastReply = reply, LastReplyTimes = 1 };
        var step = Enum.GetValues<DangerQuestionStep>().Cast<DangerQuestionStep?>().FirstOrDefault(s => DangerQuestions.ReplyOf(s!.Value) == reply);
        return reply switch
        {
            _ when step is not null => state with { Pending = PendingQuestion.DangerQuestion, FlowStep = step },
            _ when reply.StartsWith("card-imminent", StringComparison.Ordinal) => Danger(state, DangerLevel.Imminent, PendingQuestion.AfterCard),
            _ when reply.StartsWith("card-high", StringComparison.Ordinal) => Danger(state, DangerLevel.High, PendingQuestion.SafeToWrite),
            _ when reply.StartsWith("concern-", StringComparison.Ordinal) => state with { Level = DangerLevel.Concern },
            ReplyIds.Welcome or ReplyIds.WelcomeBack => state with { Pending = PendingQuestion.SafeToWrite },
            ReplyIds.DeleteAsk => state with { Pending = PendingQuestion.ConfirmDelete },
            ReplyIds.Clarify => state with { Pending = PendingQuestion.Clarify },
            _ => state,
        };
    }

    private static ConversationState Danger(ConversationState state, DangerLevel level, PendingQuestion pending) =>
        state with { Level = level, Pending = pending, CaseId = new Guid(1, 0, 0, new byte[8]), CaseOpenedAt = DateTimeOffset.UnixEpoch };
}
