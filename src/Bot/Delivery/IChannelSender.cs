using DvBot.Bot.Activities;

namespace DvBot.Bot.Delivery;

/// <summary>The sending side of a door that pushes. Doors that are read from (Direct Line) have none.</summary>
public interface IChannelSender
{
    /// <summary>The channel name of <see cref="ConversationKey"/>.</summary>
    string Channel { get; }

    /// <summary>Sends one reply. The outside world's errors become values.</summary>
    Task<DeliveryAttempt> SendAsync(ConversationKey key, Reply reply, CancellationToken cancellation);
}
