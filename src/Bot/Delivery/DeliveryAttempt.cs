namespace DvBot.Bot.Delivery;

/// <summary>What one attempt to send gave.</summary>
/// <param name="Outcome">Sent, deferred or failed.</param>
/// <param name="Reason">A code without words of people; empty when sent.</param>
public sealed record DeliveryAttempt(DeliveryOutcome Outcome, string Reason)
{
    /// <summary>The channel took it.</summary>
    public static DeliveryAttempt Sent { get; } = new(DeliveryOutcome.Sent, "");
}
