using DvBot.Bot.Conversations;
using DvBot.Bot.Conversations.Transcripts;
using DvBot.Bot.Delivery;
using DvBot.Bot.Handoff;
using DvBot.Bot.Operators;
using DvBot.Bot.Privacy;
using DvBot.Bot.Schedule;

namespace DvBot.Bot.Tests.Compliance;

/// <summary>What one adapter offers, by the interfaces of the rooms that use it.</summary>
public sealed record StoresUnderTest(
    IInboxStore Inbox,
    IConversationStore Conversations,
    IActivityFeed Feed,
    IDueWorkStore Due,
    IHandoffStore Handoff,
    IOutboxStore Outbox,
    IRetentionStore Retention,
    ITranscriptReader Transcripts,
    IAuditReader Audit);
