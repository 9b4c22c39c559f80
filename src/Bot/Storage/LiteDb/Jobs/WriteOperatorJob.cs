using DvBot.Bot.Operators;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Adds or replaces an account.</summary>
internal sealed class WriteOperatorJob(Operator account, bool onlyAsFirst) : WriterJob<OperatorWrite>
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image) => Result = image.Operators.Write(image, account, onlyAsFirst);

    /// <inheritdoc/>
    public override void Publish(StoreImage image)
    {
        if (Result == OperatorWrite.Written)
        {
            image.Operators.Published[account.Id] = account;
        }
    }
}
