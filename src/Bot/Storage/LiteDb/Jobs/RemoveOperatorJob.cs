namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Removes an account.</summary>
internal sealed class RemoveOperatorJob(Guid id) : WriterJob<bool>
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image) => Result = image.Operators.Remove(image, id);

    /// <inheritdoc/>
    public override void Publish(StoreImage image)
    {
        if (Result)
        {
            image.Operators.Published.TryRemove(id, out _);
        }
    }
}
