using DvBot.Bot.Privacy;
using LiteDB;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Forgets the hashes of message ids of a conversation that is gone.</summary>
internal sealed class ForgetHashesJob(long conversation) : WriterJob<bool>
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        var ids = new List<BsonValue>();
        foreach (var document in image.Engine.All(Rows.Hashes))
        {
            if (document[Rows.Conversation].AsInt64 == conversation)
            {
                ids.Add(document[Rows.Id]);
                image.Forgotten.Remove(new KeyedHash(document[Rows.Hash].AsBinary));
            }
        }

        image.Engine.Delete(Rows.Hashes, ids);
        Result = ids.Count > 0;
    }
}
