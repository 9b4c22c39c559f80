using DvBot.Bot.Operators;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Reads the latest lines of the audit, between two groups of writes.</summary>
internal sealed class ReadAuditJob(int most) : WriterJob<IReadOnlyList<AuditLine>>
{
    /// <inheritdoc/>
    public override bool Writes => false;

    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        var lines = new List<AuditLine>(most);
        foreach (var document in image.Engine.Last(Rows.Audit, most))
        {
            var codes = Seal.Open(document[Rows.Body].AsBinary, BodyJson.Default.StringArray, image.Master.System, document[Rows.Id].AsGuid.ToByteArray());
            lines.Add(new AuditLine(
                StoreImage.Utc(document[Rows.Time].AsInt64),
                document[Rows.Case].AsGuid,
                codes[0],
                (DangerLevel)document[Rows.Level].AsInt32,
                codes[1..],
                document[Rows.By].IsGuid ? document[Rows.By].AsGuid : Guid.Empty));
        }

        Result = lines;
    }
}
