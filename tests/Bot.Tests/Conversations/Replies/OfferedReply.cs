using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;

namespace DvBot.Bot.Tests.Conversations.Replies;

/// <summary>One thing that may be tapped, and what the conversation remembers when it is.</summary>
/// <param name="Where">The reply that offers it.</param>
/// <param name="Choice">Label and words sent.</param>
/// <param name="State">What is remembered after that reply.</param>
internal sealed record OfferedReply(string Where, Choice Choice, ConversationState State);
