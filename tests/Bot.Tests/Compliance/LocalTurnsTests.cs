using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Hosting.Embedded;

namespace DvBot.Bot.Tests.Compliance;

/// <summary>The gate of one process does what every gate must do.</summary>
public sealed class LocalTurnsTests : TurnsCompliance
{
    protected override ITurns GateOver(Func<ConversationKey, Task<bool>> runNext) => new LocalTurns((key, _) => runNext(key));
}
